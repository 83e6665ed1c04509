namespace Oim.Search;

/// <summary>What was found.</summary>
/// <param name="Total">All documents found, on every page.</param>
/// <param name="Hits">Those of the page asked for, best first.</param>
/// <param name="Facets">By dimension, for those that were to be counted: its values, the commonest first.</param>
/// <param name="DidYouMean">A query that finds more, or null.</param>
/// <param name="Missing">The words of the query that no document has.</param>
/// <param name="Elapsed">The time it took, extracts included.</param>
public sealed record SearchResults(
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets,
    string? DidYouMean,
    IReadOnlyList<MissingWord> Missing,
    TimeSpan Elapsed);

/// <summary>A word, or a name of several words, that no document has.</summary>
/// <param name="Text">As the visitor typed it.</param>
/// <param name="Near">Words of the documents that look or begin like it, the likeliest first; none for a name.</param>
public sealed record MissingWord(string Text, IReadOnlyList<string> Near);

/// <summary>A document found.</summary>
/// <param name="Id">The document's number.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Title">The title, whole.</param>
/// <param name="Extract">The passage of its text that answers best; empty when there is no text.</param>
public sealed record SearchHit(int Id, double Score, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Extract);

/// <summary>A run of plain text: whoever shows it escapes it.</summary>
/// <param name="Text">As it stands in the document.</param>
/// <param name="IsMarked">It is a word of the query.</param>
public sealed record TextRun(string Text, bool IsMarked);

/// <summary>A value results can be narrowed to, and how many would be left.</summary>
/// <param name="Value">See <see cref="DocumentLabel.Value"/>.</param>
/// <param name="Text">See <see cref="DocumentLabel.Text"/>.</param>
/// <param name="Count">Documents, other values of the same dimension not being chosen.</param>
/// <param name="IsChosen">The request names it.</param>
public sealed record FacetValue(string Value, string Text, int Count, bool IsChosen);
