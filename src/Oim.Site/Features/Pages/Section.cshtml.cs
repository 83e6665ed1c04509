using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

/// <summary>A folder's page: its own text, then what stands in it.</summary>
public sealed class SectionModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    ListedPages listed,
    GatheredPages gathered,
    IStringLocalizer<Texts> texts
) : EntryPage(content, site, frame)
{
    private const int GatheredSize = 20;

    /// <summary>A folder of thousands is no list to read in one go.</summary>
    private const int PageSize = 60;
    private const int LatestShown = 4;

    /// <summary>What the section gathers from the whole site; null where it does not.</summary>
    public IReadOnlyList<EntryLine>? Gathered { get; private set; }

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public IReadOnlyList<EntryLine> Children { get; private set; } = [];

    /// <summary>What is newest below it, beside the text: only where it is not among the pages that the section lists itself.</summary>
    public IReadOnlyList<EntryLine> Latest { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>The list from its start, and whole.</summary>
    public bool IsFirst => Filter.IsEmpty && Pagination.Page == 1;

    protected override async Task LoadAsync()
    {
        // Latest first, as they are; a section has its lightest pages first.
        var below = (await listed.OwnAsync()).Where(page => page.IsBelow(Entry.Key, Language)).ToLookup(page => page.IsChildOf(Entry.Key));
        var children = below[true].OrderBy(page => page.Weight).Select(page => page.Id).ToList();
        if (Entry.Lists.Count > 0) await GatherAsync();
        else
            Pagination = Pagination.Of(Request.Query, children.Count, PageSize, page =>
                page == 1 ? Entry.Address : $"{Entry.Address}?page={page}"
            );
        if (Gathered is not null && !IsFirst) children.Clear();
        var shown = children.Skip((Pagination.Page - 1) * PageSize).Take(PageSize).ToList();
        var latest = below[false]
            .Where(page => page is { Date: not null, Page.IsSection: false })
            .OrderByDescending(page => page.Date)
            .ThenBy(page => page.Page.Address, StringComparer.Ordinal)
            .Take(LatestShown)
            .Select(page => page.Id);
        var lines = await gathered.LinesAsync([.. shown, .. latest]);
        (Children, Latest) = ([.. lines.Take(shown.Count)], [.. lines.Skip(shown.Count)]);
    }

    private async Task GatherAsync()
    {
        Filter = ListFilter.From(Request.Query, FacetNames.Kind, FacetNames.Year, FacetNames.Country, FacetNames.Theme);
        var list = new FacetedList<ListedPage>(await gathered.IndexAsync(Entry), Filter);
        Facets = list.Groups(Entry.Address);
        Pagination = Pagination.Of(Request.Query, list.Items.Count, GatheredSize, page => Filter.Address(Entry.Address, page));
        Gathered = await gathered.LinesAsync([.. Pagination.Of(list.Items).Select(item => item.Id)]);
        Frame.Number(Pagination, texts);
        Frame.NoIndex |= !Filter.IsEmpty;
    }
}
