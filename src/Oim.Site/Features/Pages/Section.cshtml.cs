using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

/// <summary>A folder's page: its own text, then what stands in it.</summary>
public sealed class SectionModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame)
{
    public IReadOnlyList<EntryLine> Children { get; private set; } = [];

    public Attachments Attachments { get; private set; } = Attachments.None;

    protected override async Task LoadAsync()
    {
        Children = await Store.Entries.ListedAt(Site.Viewpoint).ChildrenOf(Entry).InOrder().Lines().ToListAsync();
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
    }
}
