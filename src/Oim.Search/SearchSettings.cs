namespace Oim.Search;

/// <summary>What a site decides of its search.</summary>
public sealed record SearchSettings
{
    /// <summary>Ways of saying the same thing.</summary>
    public SynonymTable Synonyms { get; init; } = SynonymTable.Empty;

    /// <summary>The dimensions whose values are suggested beside titles, the likeliest first.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>What a label is called in a language; its own text unless something else is said.</summary>
    public Func<Label, string, string> NameOf { get; init; } = (label, _) => label.Text;
}
