using Oim.Search.Indexing;

namespace Oim.Search.Querying;

/// <summary>
/// Applies filters and counts what each further choice would leave. A dimension is counted as if nothing had been chosen in it, so that a
/// second choice can be seen beside the first.
/// </summary>
internal sealed class FacetCounter
{
    private readonly LabelTable labels;
    private readonly int[] counts;
    private readonly bool[] isChosen;
    private readonly string[] filtered;
    private readonly IReadOnlyList<string> counted;

    public FacetCounter(LabelTable labels, SearchRequest request)
    {
        (this.labels, counted) = (labels, request.Counted);
        (counts, isChosen) = (new int[labels.Count], new bool[labels.Count]);
        var filters = request.Filters.Where(filter => filter.Value.Count > 0).ToList();
        filtered = [.. filters.Select(filter => filter.Key)];
        foreach (var (dimension, values) in filters)
            foreach (var value in values)
                if (labels.Find(dimension, value) is { } label && label.Index < isChosen.Length) isChosen[label.Index] = true;
    }

    /// <summary>Counts a document, given by its labels; true when it passes every filter.</summary>
    public bool Count(ReadOnlySpan<int> document)
    {
        string? failed = null;
        foreach (var dimension in filtered)
        {
            if (Passes(document, dimension)) continue;
            if (failed is not null) return false;
            failed = dimension;
        }

        foreach (var label in document)
            if (label < counts.Length && (failed is null || labels[label].Dimension == failed)) counts[label]++;
        return failed is null;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets() => Enumerable
        .Range(0, counts.Length)
        .Where(index => counts[index] > 0 || isChosen[index])
        .Select(index => labels[index])
        .Where(label => counted.Contains(label.Dimension))
        .GroupBy(label => label.Dimension)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<FacetValue>)
        [
            .. group
                .Select(label => new FacetValue(label.Value, label.Text, counts[label.Index], isChosen[label.Index]))
                .OrderByDescending(facet => facet.Count)
                .ThenBy(facet => facet.Value, StringComparer.Ordinal),
        ]);

    private bool Passes(ReadOnlySpan<int> document, string dimension)
    {
        foreach (var label in document)
            if (label < isChosen.Length && isChosen[label] && labels[label].Dimension == dimension) return true;
        return false;
    }
}
