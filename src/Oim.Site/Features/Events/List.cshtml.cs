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
            Month = new(month, await events.BetweenAsync(first, last, Entry));
            Frame.NoIndex = true;
            return;
        }

        var terms = await TermTable.OfAsync(Store, Store.Entries.Below(Entry));
        var list = new FacetedList<EventLine>(await events.AllAsync(Entry), EventFacets.Of(terms, texts, Site.Language), Filter);
        Upcoming = [.. list.Items.Where(line => line.Detail.EndsAt > Site.Now)];
        Past = [.. list.Items.Where(line => line.Detail.EndsAt <= Site.Now).Reverse()];
        Facets = list.Groups(Entry.Address, Site.Language);
        if (!Filter.IsEmpty) Frame.NoIndex = true;
    }
}
