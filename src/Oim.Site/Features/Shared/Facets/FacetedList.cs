namespace Oim.Site.Features.Shared;

/// <summary>A list and the ways to narrow it: what fits all that is chosen, and for each value how many it would leave.</summary>
public sealed class FacetedList<T>
{
    private readonly ListFilter filter;
    private readonly FacetIndex<T> index;
    private readonly int[][] counts;

    public FacetedList(FacetIndex<T> index, ListFilter filter)
    {
        (this.filter, this.index) = (filter, index);
        FacetValues[] values = [.. index.Facets.Select((_, facet) => index.Values(facet))];
        counts = [.. values.Select(value => new int[value.Names.Length])];
        // What nothing is filed under has no number, and nothing has it: -1.
        int?[] chosen =
        [
            .. index.Facets.Select((facet, i) => filter[facet.Name] is { } value ? (int?)Array.IndexOf(values[i].Names, value) : null),
        ];
        var items = new List<T>();
        for (var item = 0; item < index.Items.Count; item++)
        {
            var (misses, missed) = (0, -1);
            for (var facet = 0; facet < chosen.Length; facet++)
                if (chosen[facet] is { } number && !values[facet].ByItem[item].AsSpan().Contains(number))
                    (misses, missed) = (misses + 1, facet);
            if (misses == 0) items.Add(index.Items[item]);
            // The values of one facet are alternatives: what is not of the chosen one still counts for the others.
            for (var facet = 0; facet < counts.Length; facet++)
                if (misses == 0 || (misses == 1 && missed == facet))
                    foreach (var number in values[facet].ByItem[item])
                        counts[facet][number]++;
        }

        Items = items;
    }

    /// <summary>What is left, in the order given.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Only where there is a choice, or one was made.</summary>
    /// <param name="list">The address of the list.</param>
    public IReadOnlyList<FacetGroup> Groups(string list) =>
        [
            .. index
                .Facets.Select((facet, i) => Group(facet, index.Values(i), counts[i], list))
                .Where(group => group.Links.Count > 1 || group.Links.Any(link => link.IsChosen)),
        ];

    private FacetGroup Group(Facet<T> facet, FacetValues values, int[] counted, string list)
    {
        var links = Enumerable
            .Range(0, counted.Length)
            .Where(number => counted[number] > 0)
            .Select(number => Link(facet, values.Names[number], values.Texts[number], counted[number], list))
            .ToList();
        // A value that leaves nothing must be seen to be removed.
        if (filter[facet.Name] is { } chosen && !links.Exists(link => link.IsChosen))
            links.Insert(0, Link(facet, chosen, facet.TextOf(chosen), 0, list));
        if (facet.IsDescending) links.Reverse();
        return new(facet.Title, links);
    }

    private FacetLink Link(Facet<T> facet, string value, string text, int count, string list)
    {
        var isChosen = filter[facet.Name] == value;
        return new(text, count, filter.With(facet.Name, isChosen ? null : value).Address(list), isChosen);
    }
}
