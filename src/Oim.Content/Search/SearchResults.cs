namespace Oim.Content.Search;

/// <param name="Total">All documents found, on every page.</param>
/// <param name="DidYouMean">A query that finds more, or null.</param>
/// <param name="NearTerms">Words of the site close to those asked for, when nothing was found.</param>
public sealed record SearchResults(
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<Dimension, IReadOnlyList<Facet>> Facets,
    string? DidYouMean,
    IReadOnlyList<string> NearTerms,
    TimeSpan Elapsed);

/// <summary>A document found.</summary>
/// <param name="Title">The title, whole.</param>
/// <param name="Extract">The passage of its text that answers best; empty when there is no text.</param>
public sealed record SearchHit(int EntryId, double Score, IReadOnlyList<ExtractSegment> Title, IReadOnlyList<ExtractSegment> Extract);

/// <summary>A piece of plain text: whoever shows it escapes it.</summary>
/// <param name="IsMarked">It is a word of the query.</param>
public sealed record ExtractSegment(string Text, bool IsMarked);

/// <summary>A value results can be narrowed to, and how many would be left.</summary>
public sealed record Facet(string Value, string Text, int Count, bool IsChosen);
