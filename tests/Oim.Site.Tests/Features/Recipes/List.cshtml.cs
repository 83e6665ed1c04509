using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Recipes;

public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame)
{
    public IReadOnlyList<EntryLine> Recipes { get; private set; } = [];

    protected override async Task LoadAsync() =>
        Recipes = await Store.Entries.ListedAt(Site.Viewpoint).Below(Entry).InOrder().Lines().ToListAsync();
}
