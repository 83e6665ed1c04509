using System.Globalization;

namespace Oim.Site.Features.Shared;

/// <summary>A list and the ways to narrow it: what fits all that is chosen, and for each value how many it would leave.</summary>
public sealed class FacetedList<T>(IReadOnlyList<T> all, IReadOnlyList<Facet<T>> facets, ListFilter filter)
{
    /// <summary>What is left, in the order given.</summary>
    public IReadOnlyList<T> Items { get; } = filter.IsEmpty ? all : [.. all.Where(item => facets.All(facet => Fits(item, facet, filter)))];

    /// <summary>Only where there is a choice, or one was made.</summary>
    /// <param name="list">The address of the list.</param>
    public IReadOnlyList<FacetGroup> Groups(string list, string language)
    {
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true);
        return [.. facets.Select(facet => Group(facet, list, order)).Where(group => group.Links.Count > 1 || group.Links.Any(link => link.IsChosen))];
    }

    private FacetGroup Group(Facet<T> facet, string list, StringComparer order)
    {
        // What the other facets leave: the values of one facet are alternatives.
        var rest = all.Where(item => facets.All(other => other == facet || Fits(item, other, filter)));
        var links = rest.SelectMany(item => facet.ValuesOf(item).Distinct()).CountBy(value => value)
            .Select(pair => Link(facet, pair.Key, pair.Value, list)).OrderBy(link => link.Text, order).ToList();
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

    private static bool Fits(T item, Facet<T> facet, ListFilter filter) => filter[facet.Name] is not { } value || facet.ValuesOf(item).Contains(value);
}
