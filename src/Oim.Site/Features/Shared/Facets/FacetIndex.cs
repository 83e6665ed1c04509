namespace Oim.Site.Features.Shared;

/// <summary>
/// A whole list with what each of its items is filed under: looked up once, and narrowed as often as visitors like. Values are numbers
/// here, in the order they are shown: counting compares no words.
/// </summary>
public sealed class FacetIndex<T>
{
    private readonly FacetValues[] values;

    /// <param name="language">Whose order the values have.</param>
    public FacetIndex(IReadOnlyList<T> items, IReadOnlyList<Facet<T>> facets, string language)
    {
        (Items, Facets) = (items, facets);
        var order = Locales.Of(language).Order;
        values = [.. facets.Select(facet => FacetValues.Of(items, facet, order))];
    }

    public IReadOnlyList<T> Items { get; }

    public IReadOnlyList<Facet<T>> Facets { get; }

    /// <summary>What items are filed under by a facet.</summary>
    public FacetValues Values(int facet) => values[facet];
}

/// <param name="Names">As addresses write them; the place of each is its number.</param>
/// <param name="Texts">As they are shown.</param>
/// <param name="ByItem">The numbers of each item's values.</param>
public sealed record FacetValues(string[] Names, string[] Texts, int[][] ByItem)
{
    internal static FacetValues Of<T>(IReadOnlyList<T> items, Facet<T> facet, IComparer<string> order)
    {
        var written = items.Select(item => Different(facet.ValuesOf(item))).ToArray();
        var shown = new HashSet<string>(written.SelectMany(names => names), StringComparer.Ordinal)
            .Select(name => (Name: name, Text: facet.TextOf(name)))
            .OrderBy(value => value.Text, order)
            .ToList();
        var numbers = shown.Select((value, number) => (value.Name, number)).ToDictionary(StringComparer.Ordinal);
        return new(
            [.. shown.Select(value => value.Name)],
            [.. shown.Select(value => value.Text)],
            [.. written.Select(names => Array.ConvertAll(names, name => numbers[name]))]
        );
    }

    /// <summary>Most items have one value or none: thousands of them need no set each.</summary>
    private static string[] Different(IEnumerable<string> values)
    {
        var all = values.ToArray();
        return all.Length > 1 ? [.. all.Distinct(StringComparer.Ordinal)] : all;
    }
}
