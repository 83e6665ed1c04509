using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>The news of a section, latest first, page by page, narrowed by year, country and theme.</summary>
public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, NewsQueries news, IStringLocalizer<Texts> texts)
    : EntryPage(content, site, frame)
{
    private const int PageSize = 20;

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public IReadOnlyList<EntryLine> News { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    protected override async Task LoadAsync()
    {
        Filter = ListFilter.From(Request.Query, FacetNames.Year, FacetNames.Country, FacetNames.Theme);
        var list = new FacetedList<NewsDay>(await news.IndexAsync(Entry), Filter);
        Facets = list.Groups(Entry.Address);
        Pagination = Pagination.Of(Request.Query, list.Items.Count, PageSize, page => Filter.Address(Entry.Address, page));
        News = await news.LinesAsync([.. Pagination.Of(list.Items).Select(item => item.Id)]);
        Frame.Number(Pagination, texts);
        Frame.NoIndex |= !Filter.IsEmpty;
    }
}
