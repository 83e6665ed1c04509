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
            Month = new(month, index.Items, await events.LinesAsync(EventMonth.OnSheet(month, index.Items)));
            Frame.NoIndex = true;
            return;
        }

        var list = new FacetedList<EventDays>(index, Filter);
        List<EventDays> ordered =
        [
            .. list.Items.Where(events.IsComing),
            .. list.Items.Where(days => !events.IsComing(days)).Reverse(),
        ];
        Pagination = Pagination.Of(Request.Query, ordered.Count, PageSize, page => Filter.Address(Entry.Address, page));
        var shown = Pagination.Of(ordered).ToList();
        var near =
            ordered.Count > 0
                ? []
                : Closest(
                    index.Items,
                    int.TryParse(Filter[FacetNames.Year], CultureInfo.InvariantCulture, out var year)
                        ? new DateOnly(Math.Clamp(year, 1, 9999), 7, 1)
                        : Dates.Day(Site.LocalNow)
                );
        var lines = await events.LinesAsync([.. shown, .. near]);
        (Upcoming, Past) = ([.. lines.Take(shown.Count(events.IsComing))], [.. lines.Take(shown.Count).Skip(shown.Count(events.IsComing))]);
        Near = [.. lines.Skip(shown.Count)];
        LatestMonth = (ordered.Count > 0 ? ordered[0].FirstDay : Dates.Day(Site.LocalNow)).ToString(
            "yyyy-MM",
            CultureInfo.InvariantCulture
        );
        Facets = list.Groups(Entry.Address);
        Frame.Number(Pagination, texts);
        if (!Filter.IsEmpty) Frame.NoIndex = true;
    }

    private static IReadOnlyList<EventDays> Closest(IEnumerable<EventDays> all, DateOnly day) =>
        [.. all.OrderBy(days => Math.Abs(days.FirstDay.DayNumber - day.DayNumber)).Take(3).OrderBy(days => days.FirstDay)];
}
