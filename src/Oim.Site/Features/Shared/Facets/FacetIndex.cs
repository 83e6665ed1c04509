namespace Oim.Site.Features.Shared;

/// <summary>A whole list with what each of its items is filed under: looked up once, and narrowed as often as visitors like.</summary>
public sealed class FacetIndex<T>(IReadOnlyList<T> items, IReadOnlyList<Facet<T>> facets)
{
    private readonly string[][][] values =
    [
        .. facets.Select(facet => items.Select(item => facet.ValuesOf(item).Distinct(StringComparer.Ordinal).ToArray()).ToArray()),
    ];

    public IReadOnlyList<T> Items => items;

    public IReadOnlyList<Facet<T>> Facets => facets;

    /// <summary>What an item is filed under by a facet.</summary>
    public IReadOnlyList<string> Values(int facet, int item) => values[facet][item];
}
