namespace Oim.Content.Storage;

/// <summary>One language version of a document a page offers; versions of one document share <see cref="Position"/>.</summary>
public sealed class Document : EntryRow
{
    /// <summary>The heading the document stands under, if any.</summary>
    public string? Group { get; set; }

    /// <summary>The document's place on its page.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }

    /// <summary>Null: not said.</summary>
    public string? Language { get; set; }

    /// <summary>A <see cref="Markup.ContentAddress"/> or an address elsewhere; null: the version exists but is not online.</summary>
    public string? Target { get; set; }
}

/// <summary>Whom to ask about a page.</summary>
public sealed class Contact : EntryRow
{
    public int Position { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? Office { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}
