using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Building;

/// <summary>The hours of a slot until the order of the day has told which of them are past midnight.</summary>
internal sealed class TimeDraft(string written, ClockTime? start, ClockTime? end, Position at)
{
    public TimeDraft(WrittenTime time)
        : this(Text.InlineText.Of(time.Written.Text).Trim('(', ')', '[', ']', ' '), time.Start, time.End, time.Written.At) { }

    public string Written => written;

    public Position At => at;

    public ClockTime? StartClock => start;

    public ClockTime? EndClock => end;

    /// <summary>Minutes from the first instant of the day; more than 1,440 past midnight.</summary>
    public int? Start { get; set; }

    public int? End { get; set; }

    public int? EffectiveEnd { get; set; }

    public SlotTime Build() => new(Written, Clock(Start), Start >= Day, Clock(End), End >= Day, Clock(EffectiveEnd), EffectiveEnd >= Day);

    public const int Day = 24 * 60;

    private static TimeOnly? Clock(int? minutes) => minutes is { } value ? new TimeOnly(value / 60 % 24, value % 60) : null;
}
