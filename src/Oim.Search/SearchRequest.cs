namespace Oim.Search;

/// <summary>What is asked of the search.</summary>
/// <param name="Text">As the visitor typed it; anything is allowed.</param>
/// <param name="Language">The language the visitor reads: preferred where documents are as good.</param>
/// <param name="Now">Documents not visible at this instant are not found.</param>
public sealed record SearchRequest(string Text, string Language, DateTimeOffset Now)
{
    /// <summary>The language the words are analysed by; what the documents were (<see cref="SourceDocument.AnalysedAs"/>).</summary>
    public string AnalysedAs { get; init; } = Language;

    /// <summary>By dimension the values allowed, any of which will do; every dimension named must be met.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The only words worth a look, where one language alone may be found: those of others cost time, and would be proposed as spellings.
    /// </summary>
    internal string? OnlyWordsOf =>
        Filters.GetValueOrDefault(DocumentLabel.Language) is { Count: 1 } only && only[0] == Language ? AnalysedAs : null;

    /// <summary>The dimensions whose values are to be counted over what is found.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>From 1 to 100.</summary>
    public int PageSize { get; init; } = 10;
}
