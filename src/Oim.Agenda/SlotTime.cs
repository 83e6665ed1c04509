namespace Oim.Agenda;

/// <summary>When a slot is, in hours of the event's zone.</summary>
/// <param name="Written">As the editor wrote it: « de 9 h à 10 h ».</param>
/// <param name="Start">Null when what is written is no hour (25:00).</param>
/// <param name="StartDay">The day of <paramref name="Start"/>, counted from the one it is written under: 1 past midnight.</param>
/// <param name="End">Null when none is written.</param>
/// <param name="EndDay">The day of <paramref name="End"/>, likewise.</param>
/// <param name="EffectiveEnd"><paramref name="End"/>, else the start of what comes next that day.</param>
/// <param name="EffectiveEndDay">The day of <paramref name="EffectiveEnd"/>, likewise.</param>
public sealed record SlotTime(
    string Written,
    TimeOnly? Start,
    int StartDay,
    TimeOnly? End,
    int EndDay,
    TimeOnly? EffectiveEnd,
    int EffectiveEndDay
)
{
    /// <summary>The zone in which <see cref="Written"/> is told, where it may not be the event's: « UTC », « heure de Bangkok ».</summary>
    public string? Zone { get; init; }

    /// <summary>The start's distance to UTC, where a zone was written.</summary>
    public TimeSpan? StartOffset { get; init; }

    /// <summary>The written end's distance to UTC, where a zone was written.</summary>
    public TimeSpan? EndOffset { get; init; }

    /// <summary>The start as an instant.</summary>
    /// <param name="date">The day it is written under.</param>
    /// <param name="zone">The event's zone.</param>
    public DateTimeOffset? StartAt(DateOnly date, TimeZoneInfo zone) => At(Start, StartDay, StartOffset, date, zone);

    /// <summary>The effective end as an instant.</summary>
    /// <param name="date">The day it is written under.</param>
    /// <param name="zone">The event's zone.</param>
    public DateTimeOffset? EndAt(DateOnly date, TimeZoneInfo zone) =>
        At(EffectiveEnd, EffectiveEndDay, End is null ? null : EndOffset, date, zone);

    private static DateTimeOffset? At(TimeOnly? clock, int day, TimeSpan? offset, DateOnly date, TimeZoneInfo zone)
    {
        if (clock is not { } time) return null;
        var local = date.AddDays(day).ToDateTime(time);
        return offset is { } known ? new(local, known) : ZoneNames.Instant(local, zone);
    }
}
