using Oim.Content.Settings;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Events.Calendars;

/// <summary>
/// Events as an iCalendar (RFC 5545). Hours are written in UTC, which every program reads alike; whole days as dates. An identifier
/// never changes; the sequence rises with each change of the event's files.
/// </summary>
/// <param name="host">Where identifiers come from: the site's host name.</param>
/// <param name="absolute">The whole address of a path of the site.</param>
/// <param name="others">The versions of the page at an address in other languages.</param>
public sealed class EventCalendar(
    string name,
    string language,
    string host,
    Func<string, string> absolute,
    CountryWords countries,
    Func<string, IEnumerable<PageAddress>> others
)
{
    /// <summary>Sequences count seconds from here: they rise with time and fit in 31 bits until 2068.</summary>
    private static readonly DateTimeOffset SequenceStart = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ContentLines text = new ContentLines()
        .Line("BEGIN", "VCALENDAR")
        .Line("VERSION", "2.0")
        .Line("PRODID", $"-//Oim.Site//{language.ToUpperInvariant()}")
        .Line("CALSCALE", "GREGORIAN")
        .Line("METHOD", "PUBLISH")
        .TextLine("X-WR-CALNAME", name);

    /// <summary>The event as one entry.</summary>
    /// <param name="modified">The last write of its files.</param>
    public EventCalendar Add(EventLine line, DateTimeOffset modified)
    {
        var (entry, detail) = line;
        Begin(entry.Key, modified, entry.Title);
        // Without an end it has none (RFC 5545, 3.6.1); of several days, the days are what is known.
        if (detail.HasHours && (detail.HasEndHour || detail.FirstDay == detail.LastDay))
        {
            text.Instant("DTSTART", detail.StartsAt);
            if (detail.HasEndHour) text.Instant("DTEND", detail.EndsAt);
        }
        else
            text.Day("DTSTART", detail.FirstDay)
                .Day("DTEND", detail.LastDay < DateOnly.MaxValue ? detail.LastDay.AddDays(1) : detail.LastDay);
        text.TextLine("LOCATION", Where(detail, null))
            .TextLine("DESCRIPTION", Change(detail) + Hours(detail) + entry.Summary)
            .Line("URL", absolute(entry.Address));
        End(line);
        return this;
    }

    /// <summary>One slot of the event; slots without hours have no place in a calendar.</summary>
    public EventCalendar Add(EventLine line, DateTimeOffset modified, SlotRow slot)
    {
        if (slot.StartsAt is not { } start) return this;
        var (entry, detail) = line;
        Begin($"{entry.Key}/{slot.Anchor}", modified, slot.Title);
        text.Instant("DTSTART", start);
        if (slot.WrittenEnd is { } end) text.Instant("DTEND", end);
        text.TextLine("LOCATION", Where(detail, slot.Room))
            .TextLine("DESCRIPTION", Change(detail) + entry.Title)
            .Line("URL", $"{absolute(entry.Address)}#{slot.Anchor}");
        End(line);
        return this;
    }

    public override string ToString() => $"{text}END:VCALENDAR\r\n";

    private void Begin(string identifier, DateTimeOffset modified, string title) => text
        .Line("BEGIN", "VEVENT")
        .Line("UID", $"{Uri.EscapeDataString(identifier)}.{language}@{host}")
        .Instant("DTSTAMP", modified).Instant("LAST-MODIFIED", modified)
        .Line("SEQUENCE", $"{Math.Max(0, (long)(modified - SequenceStart).TotalSeconds)}")
        .TextLine($"SUMMARY;LANGUAGE={language}", title);

    // A calendar knows no « postponed »: what is not held on its days leaves them, and comes back under the same identifier with new ones.
    private void End(EventLine line)
    {
        var (entry, detail) = line;
        // RFC 9253, 8.2: programs that do not know it leave it.
        foreach (var version in others(entry.Address))
            text.Line($"LINK;LINKREL=alternate;VALUE=URI;FMTTYPE=text/html;LANGUAGE={version.Language}", absolute(version.Address));
        // RFC 7986, 5.11.
        if (detail.Arrangements.LiveStream is ['h', ..] live) text.Line("CONFERENCE;VALUE=URI;FEATURE=VIDEO", live);
        text.Line("STATUS", detail.IsHeld ? "CONFIRMED" : "CANCELLED").Line("END", "VEVENT");
    }

    /// <summary>What the form has no word for: an event that is postponed, or held online after all.</summary>
    private string Change(EventDetail detail) =>
        detail.Arrangements.IsPostponed ? Told("Postponed")
        : detail.Arrangements.IsMovedOnline ? Told("MovedOnline")
        : "";

    private string Told(string name) => InterfaceTexts.Own(language)?.GetString(name) is { } text ? $"{text}\n" : "";

    // Hours that the form has no place for, an end alone or the start of several days, are told in words.
    private string Hours(EventDetail detail)
    {
        var isOneDay = detail.FirstDay == detail.LastDay;
        if (detail.HasHours == detail.HasEndHour || (isOneDay && detail.HasHours)) return "";
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        string Told(DateTimeOffset at) => Dates.DayAndHour(TimeZoneInfo.ConvertTime(at, zone), language);
        if (detail.HasHours) return $"{Told(detail.StartsAt)} – {Dates.Full(detail.LastDay, language)}\n";
        return $"{(isOneDay ? "…" : Dates.Full(detail.FirstDay, language))} – {Told(detail.EndsAt)}\n";
    }

    private string Where(EventDetail detail, string? room) =>
        detail.Arrangements.IsMovedOnline ? Told("Attendance-Online").TrimEnd()
        : string.Join(
            ", ",
            new[]
            {
                room,
                detail.Venue,
                detail.City,
                countries.Name(detail.Country, language),
            }.Where(part => part is not null)
        );
}
