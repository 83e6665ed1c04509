using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Search;

public sealed class IndexModel(SiteSearch search, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    public SearchQuery Query { get; private set; } = null!;

    public SearchResults? Results { get; private set; }

    public IReadOnlyList<FoundPage> Pages { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>What can narrow the results: only where there is a choice, or one was made.</summary>
    public IEnumerable<(Dimension Dimension, IReadOnlyList<Facet> Facets)> Facets() =>
        ((Dimension[])[Dimension.Kind, Dimension.Year, Dimension.Country, Dimension.Theme])
            .Select(dimension => (dimension, facets: Results?.Facets.GetValueOrDefault(dimension) ?? []))
            .Where(pair => pair.facets.Count > 1 || pair.facets.Any(facet => facet.IsChosen));

    public async Task OnGetAsync()
    {
        frame.NoIndex = true;
        Query = SearchQuery.From(Request.Query);
        frame.Title = Query.Words.Length == 0 ? texts["Search"] : texts["SearchFor", Query.Words];
        if (Query.Words.Length == 0) return;
        Results = search.Search(Query);
        Pages = await search.PagesAsync(Results);
        Pagination = new(Query.Page, Results.Total, SearchQuery.PageSize, page => (Query with { Page = page }).Address(site));
    }
}
