using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>The hours of a slot until the order of the day has told which of them are past midnight.</summary>
internal sealed record TimeDraft(string Written, ClockTime? StartClock, ClockTime? EndClock, Position At)
{
    public const int Day = 24 * 60;

    public static TimeDraft Of(WrittenTime time) =>
        new(InlineText.Of(time.Written.Text).Trim('(', ')', '[', ']', ' '), time.Start, time.End, time.Written.At)
        {
            Zone = time.Zone,
            ZoneName = time.ZoneName,
            UnknownZone = time.UnknownZone,
            Bracket = time.Bracket,
        };

    /// <summary>The zone in which the hours are written; null for the event's own.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public string? ZoneName { get; init; }

    public TextSpan? UnknownZone { get; init; }

    /// <summary>See <see cref="WrittenTime.Bracket"/>.</summary>
    public TextSpan? Bracket { get; init; }

    /// <summary>What was written is told beside the hours: they have been turned from that zone, or may be its.</summary>
    public bool ShowsZone { get; set; }

    /// <summary>Minutes from the first instant of the day; more than 1,440 past midnight.</summary>
    public int? Start { get; set; }

    public int? End { get; set; }

    public int? EffectiveEnd { get; set; }

    /// <summary>The distance to UTC, where the hours of the clock alone may not tell it.</summary>
    public TimeSpan? StartOffset { get; set; }

    public TimeSpan? EndOffset { get; set; }

    public SlotTime Build() =>
        new(Told(), Clock(Start), DayOf(Start), Clock(End), DayOf(End), Clock(EffectiveEnd), DayOf(EffectiveEnd))
        {
            Zone = ShowsZone ? ZoneName : null,
            StartOffset = StartOffset,
            EndOffset = EndOffset,
        };

    // « 9 h (UTC) » is told in brackets of its own.
    private string Told()
    {
        if (!ShowsZone) return Written;
        var bare = Written.Replace(" (", ", ", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal);
        return bare.Contains(ZoneName!, StringComparison.Ordinal) ? bare : $"{bare}, {ZoneName}";
    }

    private static TimeOnly? Clock(int? minutes) =>
        minutes is { } value && (value - (DayOf(value) * Day)) is var rest ? new TimeOnly(rest / 60, rest % 60) : null;

    private static int DayOf(int? minutes) => minutes is { } value ? (int)Math.Floor(value / (double)Day) : 0;
}
