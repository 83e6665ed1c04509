using Oim.Content.Search;
using Oim.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

/// <summary>
/// What a search address asks: the words, what they are narrowed to, the page of results. Every state of a search has its address.
/// </summary>
public sealed record SearchQuery(string Words, string? Kind, string? Year, string? Country, string? Theme, int Page)
{
    public const int PageSize = 10;

    /// <summary>What a search can be narrowed by, in the order in which it is offered.</summary>
    public static readonly IReadOnlyList<string> Dimensions =
        [EntryDimension.Kind, EntryDimension.Year, EntryDimension.Country, EntryDimension.Theme];

    private const int LongestQuery = 300;

    public static SearchQuery From(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        var filter = ListFilter.From(query, FacetNames.OfEntries);
        return new(
            words.Length > LongestQuery ? words[..LongestQuery] : words,
            Given(query["genre"]),
            filter[FacetNames.Year],
            filter[FacetNames.Country]?.ToUpperInvariant(),
            filter[FacetNames.Theme],
            int.TryParse(query["page"], out var page) && page > 0 ? page : 1
        );
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters(SiteRequest site)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>> { [DocumentLabel.Language] = [site.Language] };
        foreach (var dimension in Dimensions)
            if (Chosen(dimension) is { } value) filters[dimension] = [value];
        return filters;
    }

    public string? Chosen(string dimension) =>
        dimension switch
        {
            EntryDimension.Kind => Kind,
            EntryDimension.Year => Year,
            EntryDimension.Country => Country,
            EntryDimension.Theme => Theme,
            _ => null,
        };

    /// <summary>The same search narrowed to a value, or freed of it; back on the first page.</summary>
    public SearchQuery With(string dimension, string? value) => dimension switch
    {
        EntryDimension.Kind => this with { Kind = value, Page = 1 },
        EntryDimension.Year => this with { Year = value, Page = 1 },
        EntryDimension.Country => this with { Country = value, Page = 1 },
        EntryDimension.Theme => this with { Theme = value, Page = 1 },
        _ => this,
    };

    /// <param name="language">Another one than the request's: the same is asked for there.</param>
    public string Address(SiteRequest site, string? language = null)
    {
        var query = new List<KeyValuePair<string, string?>>
        {
            new("q", Words),
            new("genre", Kind),
            new("annee", Year),
            new("pays", Country),
            new("theme", Theme),
            new("page", Page > 1 ? $"{Page}" : null),
        };
        return SystemPage.Search.AddressIn(site, language) + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
