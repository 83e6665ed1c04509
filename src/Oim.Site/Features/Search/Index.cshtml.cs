using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Oim.Content.Search;
using Oim.Content.Sources;
using Oim.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

public sealed class IndexModel(
    SiteSearch search,
    AnswerBook answers,
    Menu menu,
    SiteRequest site,
    PageFrame frame,
    IOptions<SiteOptions> options,
    IStringLocalizer<Texts> texts
) : PageModel
{
    private const int MostValues = 8;

    /// <summary>Not in an export, which nothing answers.</summary>
    public bool IsOffered => options.Value.Search;

    public SearchQuery Query { get; private set; } = null!;

    public SearchResults? Results { get; private set; }

    /// <summary>What the question names: shown above the results.</summary>
    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    /// <summary>
    /// Where to go on from when nothing was found: what the header of each page leads to, the offices, what is often asked, the countries.
    /// News and the like answer no question that has just found nothing.
    /// </summary>
    public IReadOnlyList<(string Title, string Address)> WaysOn { get; private set; } = [];

    public IReadOnlyList<FoundPage> Pages { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>What can narrow the results: only where there is a choice, or one was made.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public async Task OnGetAsync()
    {
        frame.Canonical = SystemPage.Search.AddressIn(site);
        Query = SearchQuery.From(Request.Query);
        frame.Translations = site.InEach(site.HomeLanguages, language => (Query with { Page = 1 }).Address(site, language));
        if (Query.Words.Length > 0) frame.Unlisted = [.. frame.Translations.Select(version => version.Address)];
        frame.Title = Query.Words.Length == 0 ? texts["Search"] : texts["SearchFor", Query.Words];
        frame.Description = Query.Words.Length == 0 ? texts["SearchDescription", site.Names.Name] : frame.Title;
        if (Query.Words.Length == 0) return;
        Results = search.Search(Query);
        // What was found stands for the search page; an address that somebody made up, for nothing.
        frame.NoIndex = Results.Total == 0;
        if (Query.Page == 1) Answers = await answers.NamedInAsync(Query.Words);
        if (Results.Total == 0) WaysOn = await WaysOnAsync();
        Pages = await search.PagesAsync(Results);
        Facets =
        [
            .. SearchQuery.Dimensions
                .Select(dimension => Group(dimension, InOrder(dimension, Results.Facets.GetValueOrDefault(dimension) ?? [])))
                .OfType<FacetGroup>(),
        ];
        Pagination = new(Query.Page, Results.Total, SearchQuery.PageSize, page => (Query with { Page = page }).Address(site));
    }

    private async Task<IReadOnlyList<(string Title, string Address)>> WaysOnAsync()
    {
        (string Title, string Address)[] ways =
        [
            .. menu.Shortcuts().Select(shortcut => (shortcut.Title, shortcut.Address)),
            .. (await answers.OfTypeAsync(texts["Section"])).Where(list => list.IsWayOn).Select(list => (list.Title, list.Address)),
            (texts["Countries"].Value, SystemPage.Countries.AddressIn(site)),
            (texts["SiteMap"].Value, SystemPage.SiteMap.AddressIn(site)),
        ];
        // A shortcut may lead to one of the lists.
        return [.. ways.DistinctBy(way => way.Address)];
    }

    private FacetGroup? Group(string dimension, IReadOnlyList<FacetValue> facets)
    {
        if (facets.Count < 2 && !facets.Any(facet => facet.IsChosen))
            return null;
        return new(
            texts["Facet" + dimension],
            [
                .. facets
                    .Take(MostValues)
                    .Select(facet => new FacetLink(
                        TextOf(dimension, facet),
                        facet.Count,
                        Query.With(dimension, facet.IsChosen ? null : facet.Value).Address(site),
                        facet.IsChosen
                    )),
            ]
        );
    }

    /// <summary>Years from the latest, all else from the commonest.</summary>
    private static IReadOnlyList<FacetValue> InOrder(string dimension, IReadOnlyList<FacetValue> facets) =>
        dimension == EntryDimension.Year ? [.. facets.OrderByDescending(facet => facet.Value, StringComparer.Ordinal)] : facets;

    private string TextOf(string dimension, FacetValue facet) => dimension switch
    {
        EntryDimension.Kind => site.Generation.Kinds.NameOf(facet.Value, site.Language, texts),
        EntryDimension.Country => site.Countries.Name(facet.Value, site.Language),
        // The index has one text for a value, that of whichever language came last.
        EntryDimension.Theme => site.Generation.Settings.Themes.NameOf(facet.Text, site.Language),
        _ => facet.Text,
    };
}
