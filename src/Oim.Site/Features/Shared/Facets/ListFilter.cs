using Microsoft.AspNetCore.WebUtilities;
using Oim.Content.Sources;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What a list is narrowed to, as its address says: <c>?annee=2008&amp;pays=hn&amp;theme=retour</c>. Every state of a list has its address.
/// </summary>
public sealed class ListFilter
{
    public static readonly ListFilter None = new([]);

    private ListFilter(IReadOnlyList<KeyValuePair<string, string>> chosen) => Chosen = chosen;

    /// <summary>Each thing that is chosen: the name of its facet, and the value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Chosen { get; }

    public bool IsEmpty => Chosen.Count == 0;

    /// <summary>The value chosen of a facet, or null.</summary>
    public string? this[string name] => Chosen.FirstOrDefault(pair => pair.Key == name).Value;

    /// <param name="names">The facets of the list.</param>
    public static ListFilter From(IQueryCollection query, params IEnumerable<string> names) =>
        new([
            .. names
                .Where(name => !string.IsNullOrWhiteSpace(query[name]))
                .Select(name => KeyValuePair.Create(name, Slug.Of(query[name].ToString()))),
        ]);

    /// <summary>The one thing that is chosen; null where there is none, or more than one.</summary>
    public (string Name, string Value)? Only => Chosen is [var (name, value)] ? (name, value) : null;

    /// <summary>As addresses write it, in one order: « ?pays=hn », or nothing.</summary>
    public string Query => Address("");

    /// <summary>Narrowed to another value of a facet, or freed of it.</summary>
    public ListFilter With(string name, string? value)
    {
        var others = Chosen.Where(pair => pair.Key != name);
        return new(value is null ? [.. others] : [.. others, KeyValuePair.Create(name, value)]);
    }

    /// <summary>A page of the list at an address, narrowed so.</summary>
    public string Address(string list, int page = 1)
    {
        // One order, whichever value was chosen first: a state of the list has one address.
        var query = Chosen
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        return QueryHelpers.AddQueryString(list, page > 1 ? query.Append(KeyValuePair.Create("page", (string?)$"{page}")) : query);
    }
}
