using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, EventQueries events) : EntryPage(content, site, frame)
{
    public IReadOnlyList<EventLine> Upcoming { get; private set; } = [];

    public IReadOnlyList<EventLine> Past { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Upcoming = await events.UpcomingAsync(int.MaxValue, Entry);
        Past = await events.PastAsync(int.MaxValue, Entry);
    }
}
