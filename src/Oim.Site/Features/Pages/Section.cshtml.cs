using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

/// <summary>A folder's page: its own text, then what stands in it.</summary>
public sealed class SectionModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame)
{
    /// <summary>A folder of thousands is no list to read in one go.</summary>
    private const int PageSize = 60;
    private const int LatestShown = 4;

    public IReadOnlyList<EntryLine> Children { get; private set; } = [];

    /// <summary>What is newest below it, beside the text: only where it is not among the pages that the section lists itself.</summary>
    public IReadOnlyList<EntryLine> Latest { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    public Attachments Attachments { get; private set; } = Attachments.None;

    protected override async Task LoadAsync()
    {
        var all = Store.Entries.ListedAt(Site.Viewpoint).ChildrenOf(Entry);
        Pagination = Pagination.Of(Request.Query, await all.CountAsync(), PageSize, page =>
            page == 1 ? Entry.Address : $"{Entry.Address}?page={page}"
        );
        Children = await all.InOrder().Skip((Pagination.Page - 1) * PageSize).Take(PageSize).Lines().ToListAsync();
        Latest = await Store
            .Entries.ListedAt(Site.Viewpoint)
            .Below(Entry)
            .Where(e => e.Date != null && !e.IsSection && e.Parent != Entry.Key)
            .OrderByDescending(e => e.Date)
            .Take(LatestShown)
            .Lines()
            .ToListAsync();
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
    }
}
