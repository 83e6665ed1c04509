using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame, EventQueries events) : EntryPage(content, site, frame)
{
    public EventDetail? Detail { get; private set; }

    public string AgendaHtml { get; private set; } = "";

    public Attachments Attachments { get; private set; } = Attachments.None;

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Detail = await events.DetailAsync(Entry.Id);
        AgendaHtml = Site.Show(Detail?.AgendaHtml ?? "");
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
        Terms = await Store.TermsOfAsync(Entry);
    }
}
