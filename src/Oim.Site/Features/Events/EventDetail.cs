using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;

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

    /// <summary>How much is known: an event of a month or of a year lasts as long as that does, and is told so.</summary>
    public DatePrecision Precision { get; set; }

    /// <summary>A calendar has a place for it.</summary>
    public bool HasDay => Precision == DatePrecision.Day;

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

    /// <summary>The language the programme is written in, where that is not the page's.</summary>
    public string? ProgrammeLanguage { get; set; }

    public bool IsCancelled { get; set; }

    public Arrangements Arrangements { get; set; } = new();

    /// <summary>It takes place on its days.</summary>
    public bool IsHeld => !IsCancelled && !Arrangements.IsPostponed;

    /// <summary>What there is to say of it at an instant, as texts and styles call it: « Cancelled », « Running ».</summary>
    public string ConditionAt(DateTimeOffset now) =>
        IsCancelled ? "Cancelled" : Arrangements.IsPostponed ? "Postponed" : StateAt(now).ToString();

    /// <summary>The first day, or the month or year, for machines.</summary>
    public string IsoDay => Dates.Iso(FirstDay, Precision);

    /// <summary>Its days in a sentence of a language: « du 30 juin au 3 juillet 2008 », « juin 2026 ».</summary>
    public string DaysIn(string language) =>
        Precision == DatePrecision.Day ? Dates.Range(FirstDay, LastDay, language)
        : Precision == DatePrecision.Month && FirstDay.Month != LastDay.Month || FirstDay.Year != LastDay.Year
            ? $"{Dates.Full(FirstDay, language, Precision)} – {Dates.Full(LastDay, language, Precision)}"
        : Dates.Full(FirstDay, language, Precision);

    /// <summary>Of what is known by its month or year alone, nobody knows that it is on: it is to come until that is over.</summary>
    public EventState StateAt(DateTimeOffset now) =>
        now < StartsAt || (Precision != DatePrecision.Day && now < EndsAt) ? EventState.Upcoming
        : now < EndsAt ? EventState.Running
        : EventState.Over;
}

public enum EventState { Upcoming, Running, Over }
