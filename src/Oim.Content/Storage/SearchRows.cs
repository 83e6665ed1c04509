namespace Oim.Content.Storage;

/// <summary>A page as the search index holds it.</summary>
internal sealed class SearchRow
{
    /// <summary>The entry's.</summary>
    public int Id { get; set; }

    public required byte[] Document { get; set; }
}

/// <summary>A word of the index's vocabulary, which documents name by its number.</summary>
internal sealed class SearchWord
{
    public int Id { get; set; }

    public required string Language { get; set; }

    public required string Word { get; set; }

    public required string Stem { get; set; }
}
