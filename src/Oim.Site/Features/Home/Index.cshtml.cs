using Oim.Content.Storage;
using Oim.Site.Features.Events;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Home;

/// <summary>The front page: the latest news, the next events, and the ways into the site.</summary>
public sealed class IndexModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    GatheredPages gathered,
    EventQueries events,
    SiteFiles files
) : EntryPage(content, site, frame)
{
    private const int NewsShown = 6;
    private const int EventsShown = 3;

    /// <summary>What is news, whatever it is called; events have a list of their own.</summary>
    private IReadOnlyList<string> Timely =>
        [.. Store.Kinds.Where(kind => kind.IsTimely && kind.Name != EventKind.KindName).Select(kind => kind.Name)];

    public IReadOnlyList<EntryLine> News { get; private set; } = [];

    public IReadOnlyList<EventLine> Events { get; private set; } = [];

    public bool EventsAreUpcoming { get; private set; }

    public IReadOnlyList<EntryLine> Sections { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Frame.StructuredData.AddRange(SiteDescription.Describe(Frame, Site, files));
        News = await gathered.LatestAsync(Entry.Lists.Count > 0 ? Entry.Lists : Timely, NewsShown);
        var (coming, past) = await events.NearestAsync(EventsShown);
        EventsAreUpcoming = coming.Count > 0;
        Events = EventsAreUpcoming ? coming : past;
        Sections = await gathered.TopSectionsAsync();
    }
}
