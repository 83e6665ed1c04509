using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>A page of the tree with what stands below it.</summary>
public sealed record Branch(EntryLine Line, IEnumerable<Branch> Children);

/// <summary>Every page of the language, as the tree the folders make.</summary>
public sealed class IndexModel(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts)
    : OwnPage(content, site, frame, texts)
{
    private ILookup<string?, EntryLine> byParent = Enumerable.Empty<EntryLine>().ToLookup(line => (string?)null);

    public async Task OnGetAsync()
    {
        SetFrame(Texts["SiteMap"], Texts["SiteMapDescription", Site.Names.Name]);
        Offer(Site.HomeLanguages, language => SystemPage.SiteMap.AddressIn(Site, language));
        var lines = await Store.Entries.ListedAt(Site.Viewpoint).Where(e => e.Language == Site.Language).InOrder().Lines().ToListAsync();
        byParent = lines.ToLookup(line => line.Key.Length == 0 ? null : ContentPath.ParentOf(line.Key));
    }

    public IEnumerable<Branch> Children(string? parent) =>
        byParent[parent].Select(line => new Branch(line, line.IsSection ? Children(line.Key) : []));
}
