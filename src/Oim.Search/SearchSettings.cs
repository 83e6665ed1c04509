namespace Oim.Search;

/// <summary>What a site decides of its search.</summary>
public sealed record SearchSettings
{
    /// <summary>Ways of saying the same thing.</summary>
    public SynonymTable Synonyms { get; init; } = SynonymTable.Empty;

    /// <summary>Names that mean one thing alone.</summary>
    public NameTable Names { get; init; } = NameTable.Empty;
}
