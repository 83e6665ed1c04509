using System.Text;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.Calendars;

/// <summary>
/// An event's address with .ics is its calendar (« ?seances » gives one entry a slot, « ?seance=ancre » one slot); a list of events with
/// .ics
/// is the feed of those to come (else of those past), which « ?serie= » and « ?pays= » narrow.
/// </summary>
internal sealed class CalendarRepresentation : IRepresentation
{
    public string Extension => ".ics";

    public bool AppliesTo(PageAddress page) => page.Kind == EventKind.KindName || page.ListKind == EventKind.KindName;

    public async Task WriteAsync(HttpContext context, SiteRequest site)
    {
        var events = context.RequestServices.GetRequiredService<EventQueries>();
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var frame = context.RequestServices.GetRequiredService<PageFrame>();
        var entry = await content.Entries.SingleAsync(e => e.Id == site.Page!.EntryId);
        var series = entry.Kind == EventKind.KindName ? null : ListFilter.From(context.Request.Query, FacetNames.Series)[FacetNames.Series];
        var calendar = new EventCalendar(
            series is null ? entry.Title : $"{entry.Title} – {EventFacets.SeriesName(series)}",
            site.Language,
            site.HostName,
            frame.Absolute,
            site.Countries,
            site.InOtherLanguages
        );
        var found =
            entry.Kind == EventKind.KindName
                ? await AddEventAsync(calendar, entry, context.Request.Query, events)
                : await AddUpcomingAsync(calendar, entry, context.Request.Query, events);
        if (!found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/calendar; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{Slug.Of(entry.Title)}.ics\"";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(calendar.ToString()));
    }

    private static async Task<bool> AddEventAsync(EventCalendar calendar, Entry entry, IQueryCollection query, EventQueries events)
    {
        if (await events.LineAsync(entry.Id) is not { Detail.HasDay: true } line) return false;
        if (!query.ContainsKey("seances") && !query.ContainsKey("seance"))
        {
            calendar.Add(line, entry.ModifiedAt);
            return true;
        }

        var wanted = query["seance"].ToString();
        var slots = (await events.SlotsAsync(entry.Id))
            .Where(slot => slot.StartsAt is not null && (wanted.Length == 0 || slot.Anchor == wanted))
            .ToList();
        foreach (var slot in slots)
            calendar.Add(line, entry.ModifiedAt, slot);
        return slots.Count > 0;
    }

    private static async Task<bool> AddUpcomingAsync(EventCalendar calendar, Entry section, IQueryCollection query, EventQueries events)
    {
        var filter = ListFilter.From(query, FacetNames.OfEntries);
        var lines = await events.UpcomingAsync(int.MaxValue, section, filter);
        // A calendar without an event is none (RFC 5545, 3.6): when nothing is to come, it tells what has been.
        if (!lines.Any(line => line.Detail.HasDay)) lines = await events.PastAsync(int.MaxValue, section, filter);
        var modified = await events.ModifiedAsync(lines);
        foreach (var line in lines.Where(line => line.Detail.HasDay)) calendar.Add(line, modified[line.Entry.Id]);
        return true;
    }
}
