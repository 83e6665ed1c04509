using System.Runtime.InteropServices;

namespace Oim.Site.Features.Shared;

/// <summary>A list and the ways to narrow it: what fits all that is chosen, and for each value how many it would leave.</summary>
public sealed class FacetedList<T>
{
    private readonly ListFilter filter;
    private readonly IReadOnlyList<Facet<T>> facets;
    private readonly Dictionary<string, int>[] counts;

    public FacetedList(FacetIndex<T> index, ListFilter filter)
    {
        (this.filter, facets) = (filter, index.Facets);
        counts = [.. facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        var chosen = facets.Select(facet => filter[facet.Name]).ToArray();
        var items = new List<T>();
        for (var item = 0; item < index.Items.Count; item++)
        {
            var misses = Enumerable
                .Range(0, chosen.Length)
                .Where(facet => chosen[facet] is { } value && !index.Values(facet, item).Contains(value))
                .Take(2)
                .ToArray();
            if (misses.Length == 0)
                items.Add(index.Items[item]);
            // The values of one facet are alternatives: what is not of the chosen one still counts for the others.
            for (var facet = 0; facet < counts.Length; facet++)
                if (misses.Length == 0 || (misses.Length == 1 && misses[0] == facet))
                    foreach (var value in index.Values(facet, item))
                        CollectionsMarshal.GetValueRefOrAddDefault(counts[facet], value, out _)++;
        }

        Items = items;
    }

    /// <summary>What is left, in the order given.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Only where there is a choice, or one was made.</summary>
    /// <param name="list">The address of the list.</param>
    public IReadOnlyList<FacetGroup> Groups(string list, string language)
    {
        var order = Locales.Of(language).Order;
        return
        [
            .. facets
                .Zip(counts, (facet, counted) => Group(facet, counted, list, order))
                .Where(group => group.Links.Count > 1 || group.Links.Any(link => link.IsChosen)),
        ];
    }

    private FacetGroup Group(Facet<T> facet, Dictionary<string, int> counted, string list, StringComparer order)
    {
        var links = counted.Select(pair => Link(facet, pair.Key, pair.Value, list)).OrderBy(link => link.Text, order).ToList();
        // A value that leaves nothing must be seen to be removed.
        if (filter[facet.Name] is { } chosen && !links.Exists(link => link.IsChosen)) links.Insert(0, Link(facet, chosen, 0, list));
        if (facet.IsDescending) links.Reverse();
        return new(facet.Title, links);
    }

    private FacetLink Link(Facet<T> facet, string value, int count, string list)
    {
        var isChosen = filter[facet.Name] == value;
        return new(facet.TextOf(value), count, filter.With(facet.Name, isChosen ? null : value).Address(list), isChosen);
    }
}
