using Oim.Content.Storage;

namespace Oim.Site.Features.Events;

/// <summary>What an event has beyond other pages.</summary>
public sealed class EventDetail : EntryRow
{
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>The first instant after the event; the midnight after its last day where nobody wrote an hour.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>Days are those of the event's own time zone.</summary>
    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    /// <summary>The hour of <see cref="StartsAt"/> was written.</summary>
    public bool HasHours { get; set; }

    /// <summary>The hour of <see cref="EndsAt"/> was written, or is the end of the agenda's last slot. One that is not known is told
    /// nowhere.</summary>
    public bool HasEndHour { get; set; }

    /// <summary>An IANA name.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The page says the zone, or where it was; else the zone is the site's.</summary>
    public bool IsZoneTold { get; set; }

    public string? Venue { get; set; }

    public string? City { get; set; }

    /// <summary>An ISO code.</summary>
    public string? Country { get; set; }

    public IReadOnlyList<string> Organisers { get; set; } = [];

    public IReadOnlyList<string> Participants { get; set; } = [];

    /// <summary>Groups editions: "pcr", "idm".</summary>
    public string? Series { get; set; }

    /// <summary>Ready to be shown; null when there is no agenda.</summary>
    public Agenda.Programme? Programme { get; set; }

    public bool IsCancelled { get; set; }

    public EventState StateAt(DateTimeOffset now) =>
        now < StartsAt ? EventState.Upcoming
        : now < EndsAt ? EventState.Running
        : EventState.Over;
}

public enum EventState { Upcoming, Running, Over }
