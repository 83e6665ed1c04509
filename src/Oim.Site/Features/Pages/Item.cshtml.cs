using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame)
{
    public Attachments Attachments { get; private set; } = Attachments.None;

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
        Terms = await Store.TermsOfAsync(Entry);
    }
}
