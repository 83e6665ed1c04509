using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>The library: every document of the site.</summary>
public sealed class IndexModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    DocumentQueries documents,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    private const int PageSize = 25;

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public IReadOnlyList<LibraryDocument> Documents { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    public async Task OnGetAsync()
    {
        SetFrame(Texts["Documents"], Texts["DocumentsDescription"]);
        Offer(await documents.LanguagesAsync(), language => SystemPage.Documents.AddressIn(Site, language));
        Filter = DocumentFacets.FilterOf(Request.Query);
        var list = new FacetedList<LibraryDocument>(await documents.IndexAsync(), Filter);
        Facets = list.Groups(Site.Address);
        Pagination = Pagination.Of(Request.Query, list.Items.Count, PageSize, page => Filter.Address(Site.Address, page));
        Documents = [.. Pagination.Of(list.Items)];
        Frame.Number(Pagination, Texts);
        Frame.NoIndex |= !Filter.IsEmpty;
    }
}
