using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>The events of a section: those to come, those past by year, narrowed by series, year, country and theme; or one month of
/// them.</summary>
public sealed class ListModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    EventQueries events,
    IStringLocalizer<Texts> texts
) : EntryPage(content, site, frame)
{
    private const int PageSize = 20;

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public EventMonth? Month { get; private set; }

    public IReadOnlyList<EventLine> Upcoming { get; private set; } = [];

    public IReadOnlyList<EventLine> Past { get; private set; } = [];

    /// <summary>When nothing is as asked for: the events closest in time to what was.</summary>
    public IReadOnlyList<EventLine> Near { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>The month to show first: that of the next event, else of the last, else this one.</summary>
    public string LatestMonth { get; private set; } = "";

    protected override async Task LoadAsync()
    {
        Filter = ListFilter.From(Request.Query, FacetNames.OfEntries);
        Frame.Alternates.Add(($"{Entry.Address}.ics", "text/calendar", Entry.Title));
        var index = await events.IndexAsync(Entry);
        if (EventMonth.Parse(Request.Query["mois"]) is { } month)
        {
            Month = new(month, index.Items);
            Frame.NoIndex = true;
            return;
        }

        var list = new FacetedList<EventLine>(index, Filter);
        var (coming, past) = (list.Items.Where(IsComing), list.Items.Where(line => !IsComing(line)).Reverse());
        IReadOnlyList<EventLine> ordered = [.. coming, .. past];
        Pagination = Pagination.Of(Request.Query, ordered.Count, PageSize, page => Filter.Address(Entry.Address, page));
        (Upcoming, Past) = ([.. Pagination.Of(ordered).Where(IsComing)], [.. Pagination.Of(ordered).Where(line => !IsComing(line))]);
        if (ordered.Count == 0)
            Near = Closest(
                index.Items,
                int.TryParse(Filter[FacetNames.Year], CultureInfo.InvariantCulture, out var year)
                    ? new DateOnly(Math.Clamp(year, 1, 9999), 7, 1)
                    : Dates.Day(Site.LocalNow)
            );
        LatestMonth = (ordered.Count > 0 ? ordered[0].Detail.FirstDay : Dates.Day(Site.LocalNow)).ToString(
            "yyyy-MM",
            CultureInfo.InvariantCulture
        );
        Facets = list.Groups(Entry.Address);
        Frame.Number(Pagination, texts);
        if (!Filter.IsEmpty) Frame.NoIndex = true;
    }

    private bool IsComing(EventLine line) => line.Detail.EndsAt > Site.Now;

    private static IReadOnlyList<EventLine> Closest(IEnumerable<EventLine> all, DateOnly day) =>
        [.. all.OrderBy(line => Math.Abs(line.Detail.FirstDay.DayNumber - day.DayNumber)).Take(3).OrderBy(line => line.Detail.FirstDay)];
}
