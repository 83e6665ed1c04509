using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>The events of a section: those to come, those past by year, narrowed by series, year, country and theme; or one month of them.</summary>
public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, EventQueries events, IStringLocalizer<Texts> texts) : EntryPage(content, site, frame)
{
    public ListFilter Filter { get; private set; } = ListFilter.None;

    public EventMonth? Month { get; private set; }

    public IReadOnlyList<EventLine> Upcoming { get; private set; } = [];

    public IReadOnlyList<EventLine> Past { get; private set; } = [];

    /// <summary>When nothing is as asked for: the events closest in time to what was.</summary>
    public IReadOnlyList<EventLine> Near { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>The month to show first: that of the next event, else of the last, else this one.</summary>
    public string LatestMonth
    {
        get
        {
            var day = Upcoming.Count > 0 ? Upcoming[0].Detail.FirstDay : Past.Count > 0 ? Past[0].Detail.FirstDay : Dates.Day(Site.LocalNow);
            return day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }
    }

    protected override async Task LoadAsync()
    {
        Filter = EventFacets.FilterOf(Request.Query);
        Frame.Alternates.Add(($"{Entry.Address}.ics", "text/calendar", Entry.Title));
        if (EventMonth.Parse(Request.Query["mois"]) is { } month)
        {
            var (first, last) = EventMonth.Sheet(month);
            Month = new(month, await events.BetweenAsync(first, last, Entry), await events.AllAsync(Entry));
            Frame.NoIndex = true;
            return;
        }

        var terms = await TermTable.OfAsync(Store, Store.Entries.Below(Entry));
        var all = await events.AllAsync(Entry);
        var list = new FacetedList<EventLine>(all, EventFacets.Of(terms, texts, Site.Language), Filter);
        Upcoming = [.. list.Items.Where(line => line.Detail.EndsAt > Site.Now)];
        Past = [.. list.Items.Where(line => line.Detail.EndsAt <= Site.Now).Reverse()];
        if (list.Items.Count == 0) Near = Closest(all, int.TryParse(Filter[FacetNames.Year], CultureInfo.InvariantCulture, out var year) ? new DateOnly(Math.Clamp(year, 1, 9999), 7, 1) : Dates.Day(Site.LocalNow));
        Facets = list.Groups(Entry.Address, Site.Language);
        if (!Filter.IsEmpty) Frame.NoIndex = true;
    }

    private static IReadOnlyList<EventLine> Closest(IEnumerable<EventLine> all, DateOnly day) =>
        [.. all.OrderBy(line => Math.Abs(line.Detail.FirstDay.DayNumber - day.DayNumber)).Take(3).OrderBy(line => line.Detail.FirstDay)];
}
