using Oim.Content.Search.Indexing;

namespace Oim.Content.Search.Querying;

/// <summary>
/// Applies filters and counts what each further choice would leave. A dimension is counted as if nothing had been chosen in it, so that a
/// second choice can be seen beside the first.
/// </summary>
internal sealed class FacetCounter
{
    private readonly LabelTable labels;
    private readonly int[] counts;
    private readonly Dictionary<Dimension, HashSet<Label>> chosen = [];
    private readonly bool[] isChosen;
    private readonly Dimension[] dimensions;

    public FacetCounter(LabelTable labels, IReadOnlyDictionary<Dimension, IReadOnlyList<string>> filters)
    {
        this.labels = labels;
        (counts, isChosen) = (new int[labels.Count], new bool[labels.Count]);
        foreach (var (dimension, values) in filters.Where(filter => filter.Value.Count > 0))
        {
            chosen[dimension] = [.. values.Select(value => labels.Find(dimension, value)).OfType<Label>()];
            foreach (var label in chosen[dimension].Where(label => label.Index < isChosen.Length)) isChosen[label.Index] = true;
        }

        dimensions = [.. chosen.Keys];
    }

    /// <summary>Counts a document, given by its labels; true when it passes every filter.</summary>
    public bool Count(ReadOnlySpan<int> document)
    {
        Dimension? failed = null;
        foreach (var dimension in dimensions)
        {
            if (Passes(document, dimension)) continue;
            if (failed is not null) return false;
            failed = dimension;
        }

        foreach (var label in document)
            if (label < counts.Length && (failed is null || labels[label].Dimension == failed)) counts[label]++;
        return failed is null;
    }

    public IReadOnlyDictionary<Dimension, IReadOnlyList<Facet>> Facets()
    {
        var facets = new Dictionary<Dimension, IReadOnlyList<Facet>>();
        var counted = Enumerable
            .Range(0, counts.Length)
            .Where(index => counts[index] > 0 || isChosen[index])
            .Select(index => labels[index]);
        foreach (var group in counted.Where(label => label.Dimension != Dimension.Name).GroupBy(label => label.Dimension))
        {
            var all = group.Select(label => new Facet(label.Value, label.Text, counts[label.Index], isChosen[label.Index]));
            facets[group.Key] = group.Key == Dimension.Year
                ? [.. all.OrderByDescending(facet => facet.Value, StringComparer.Ordinal)]
                : [.. all.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
        }

        return facets;
    }

    private bool Passes(ReadOnlySpan<int> document, Dimension dimension)
    {
        foreach (var label in document)
            if (label < isChosen.Length && isChosen[label] && labels[label].Dimension == dimension) return true;
        return false;
    }
}
