namespace Oim.Content.Search;

/// <summary>What the site decides of its search.</summary>
public sealed record SearchSettings
{
    public SynonymTable Synonyms { get; init; } = SynonymTable.Empty;

    /// <summary>Kinds of which the newest come a little sooner.</summary>
    public IReadOnlySet<string> TimelyKinds { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
