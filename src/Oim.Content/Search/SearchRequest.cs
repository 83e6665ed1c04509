namespace Oim.Content.Search;

/// <summary>What is asked of the search.</summary>
/// <param name="Text">As the visitor typed it; anything is allowed.</param>
/// <param name="Language">The language the visitor reads: that of the analysis, and preferred where pages are as good.</param>
/// <param name="Now">Pages not visible at this instant are not found.</param>
public sealed record SearchRequest(string Text, string Language, DateTimeOffset Now)
{
    /// <summary>In each dimension the values allowed: as <see cref="Facet.Value"/> gives them.</summary>
    public IReadOnlyDictionary<Dimension, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<Dimension, IReadOnlyList<string>>();

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 10;
}
