using Oim.Agenda.Building;
using Oim.Agenda.People;
using Oim.Agenda.Text;
using Oim.Agenda.Times;

namespace Oim.Agenda.Checking;

/// <summary>Puts the hours of a day on one line of time: past midnight, until the next slot, or impossible.</summary>
internal sealed class DayClock(AgendaContext context)
{
    private const int Evening = 17 * 60;
    private const int Morning = 6 * 60;

    public void Set(DayDraft day)
    {
        SlotDraft? before = null;
        foreach (var slot in day.Slots)
        {
            if (slot.Time is { } time) Place(time, OtherRoom(before, slot) ? null : before?.Time, day.Date);
            TimeDraft? last = null;
            foreach (var part in Parts(slot)) last = Placed(part, last ?? (slot.Time?.Start >= Evening ? slot.Time : null), day.Date);
            slot.Time ??= Around(slot);
            if (slot.Time is { Start: { } start } && !(before?.Time?.Start > start && !OtherRoom(before, slot))) before = slot;
        }

        foreach (var slot in day.Slots) End(slot.Time, day.Slots.Select(other => other.Time), null);
        foreach (var slot in day.Slots)
            foreach (var part in Parts(slot)) End(part, Parts(slot), slot.Time?.EffectiveEnd);
    }

    private static IEnumerable<TimeDraft> Parts(SlotDraft slot) =>
        slot.Items.OfType<InterventionDraft>().Select(item => item.Time).OfType<TimeDraft>();

    // The hours of one room say nothing about the order of another's.
    private static bool OtherRoom(SlotDraft? before, SlotDraft slot) =>
        before?.Place is { } one
        && slot.Place is { } other
        && !string.Equals(InlineText.Of(one.Text), InlineText.Of(other.Text), StringComparison.OrdinalIgnoreCase);

    private void Place(TimeDraft time, TimeDraft? before, DateOnly? date)
    {
        if (time.StartClock is { } clock && (time.Start = Minutes(clock)) is { } start)
        {
            if (before?.Start is { } earlier && start < earlier)
            {
                if (start < Morning && (earlier >= Evening || before.End >= TimeDraft.Day))
                    time.Start = start += TimeDraft.Day;
                if (start < earlier)
                    context.Report(
                        AgendaFaultKind.OutOfOrder,
                        clock.Written.At,
                        [clock.Written.Text, before.StartClock?.Written.Text ?? before.Written]
                    );
            }

            Skipped(clock, time.Start.Value, date);
        }

        if (time.EndClock is not { } endClock || Minutes(endClock) is not { } end || time.Start is not { } from) return;
        if (end < TimeDraft.Day && from >= TimeDraft.Day) end += TimeDraft.Day;
        if (end <= from && from >= Evening - 120 && end <= Morning) end += TimeDraft.Day;
        if (end <= from)
        {
            context.Report(AgendaFaultKind.EndBeforeStart, endClock.Written.At, [time.StartClock!.Value.Written.Text, endClock.Written.Text]);
            return;
        }

        time.End = end;
        Skipped(endClock, end, date);
    }

    private TimeDraft Placed(TimeDraft part, TimeDraft? before, DateOnly? date)
    {
        Place(part, before, date);
        return part;
    }

    private int? Minutes(ClockTime clock)
    {
        if (clock.IsMidnight) return TimeDraft.Day;
        if (clock.Time is { } time) return (time.Hour * 60) + time.Minute;
        context.Report(AgendaFaultKind.ImpossibleTime, clock.Written.At, [clock.Written.Text]);
        return null;
    }

    private void Skipped(ClockTime clock, int minutes, DateOnly? date)
    {
        if (date is { } day && context.Zone.IsInvalidTime(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes)))
            context.Report(AgendaFaultKind.SkippedTime, clock.Written.At, [clock.Written.Text, DayDates.Show(day), context.Zone.Id]);
    }

    // A session without hours of its own lasts as long as what it holds.
    private static TimeDraft? Around(SlotDraft slot)
    {
        var parts = Parts(slot).Where(part => part.Start is not null).ToList();
        if (parts.Count == 0)
            return null;
        return new("", null, null, slot.At)
        {
            Start = parts.Min(part => part.Start),
            End = parts.TrueForAll(part => part.End is not null) ? parts.Max(part => part.End) : null,
        };
    }

    private static void End(TimeDraft? time, IEnumerable<TimeDraft?> others, int? last)
    {
        if (time is { Start: { } start })
            time.EffectiveEnd = time.End ?? others.Where(other => other?.Start > start).Min(other => other!.Start) ?? last;
    }
}
