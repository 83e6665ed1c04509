using Oim.Content.Sources;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What a list is narrowed to, as its address says: <c>?annee=2008&amp;pays=hn&amp;theme=retour</c>. Every state of a list has its address.
/// </summary>
public sealed class ListFilter
{
    public static readonly ListFilter None = new([]);

    private readonly IReadOnlyList<KeyValuePair<string, string>> chosen;

    private ListFilter(IReadOnlyList<KeyValuePair<string, string>> chosen) => this.chosen = chosen;

    public bool IsEmpty => chosen.Count == 0;

    /// <summary>The value chosen of a facet, or null.</summary>
    public string? this[string name] => chosen.FirstOrDefault(pair => pair.Key == name).Value;

    /// <param name="names">The facets of the list, in the order addresses write them.</param>
    public static ListFilter From(IQueryCollection query, params IEnumerable<string> names) =>
        new([
            .. names
                .Where(name => !string.IsNullOrWhiteSpace(query[name]))
                .Select(name => KeyValuePair.Create(name, Slug.Of(query[name].ToString()))),
        ]);

    /// <summary>Narrowed to another value of a facet, or freed of it.</summary>
    public ListFilter With(string name, string? value)
    {
        var others = chosen.Where(pair => pair.Key != name);
        return new(value is null ? [.. others] : [.. others, KeyValuePair.Create(name, value)]);
    }

    /// <summary>A page of the list at an address, narrowed so.</summary>
    public string Address(string list, int page = 1)
    {
        // One order, whichever value was chosen first: a state of the list has one address.
        var query = chosen
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        return list + QueryString.Create(page > 1 ? query.Append(KeyValuePair.Create("page", (string?)$"{page}")) : query);
    }
}
