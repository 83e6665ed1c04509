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
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        // Of thousands of items most have one value, which many share: they share its array too.
        var alone = new List<int[]>();
        var together = new List<int[]>();
        var byItem = new int[items.Count][];
        var own = new List<int>();
        for (var item = 0; item < byItem.Length; item++)
        {
            own.Clear();
            foreach (var name in facet.ValuesOf(items[item]))
            {
                if (!numbers.TryGetValue(name, out var number))
                {
                    numbers.Add(name, number = alone.Count);
                    alone.Add([number]);
                }

                if (!own.Contains(number)) own.Add(number);
            }

            if (own.Count > 1) together.Add([.. own]);
            byItem[item] = own.Count > 1 ? together[^1] : own.Count == 1 ? alone[own[0]] : [];
        }

        var shown = numbers.Select(value => (Name: value.Key, Number: value.Value, Text: facet.TextOf(value.Key)))
            .OrderBy(value => value.Text, order)
            .ToList();
        var places = new int[shown.Count];
        for (var place = 0; place < places.Length; place++) places[shown[place].Number] = place;
        foreach (var values in alone.Concat(together))
            for (var i = 0; i < values.Length; i++) values[i] = places[values[i]];
        return new([.. shown.Select(value => value.Name)], [.. shown.Select(value => value.Text)], byItem);
    }
}
