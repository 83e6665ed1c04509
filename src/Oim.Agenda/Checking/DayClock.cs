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

    private readonly HashSet<int> unknownZones = [];

    public void Set(DayDraft day)
    {
        SlotDraft? before = null;
        foreach (var slot in day.Slots)
        {
            slot.Time = InZoneOf(day, slot.Time);
            if (slot.Time is { } time) Place(time, OtherRoom(before, slot) ? null : before?.Time, day.Date);
            TimeDraft? last = null;
            foreach (var talk in slot.Items.OfType<InterventionDraft>())
            {
                if (InZoneOf(day, talk.Time) is not { } part) continue;
                Place(part, last ?? (slot.Time?.Start >= Evening ? slot.Time : null), day.Date);
                talk.Time = last = part;
            }

            slot.Time ??= Around(slot);
            if (slot.Time is { Start: { } start } && !(before?.Time?.Start > start && !OtherRoom(before, slot))) before = slot;
        }

        SetEnds([.. day.Slots.Select(slot => slot.Time).OfType<TimeDraft>()], null);
        foreach (var slot in day.Slots) SetEnds([.. Parts(slot)], slot.Time?.EffectiveEnd);
    }

    private TimeDraft? InZoneOf(DayDraft day, TimeDraft? time) =>
        time is null || time.Zone is not null || (day.Zone ?? context.StatedZone) is not { } zone || ZoneNames.Find(zone) is not { } found
            ? time
            : time with { Zone = found, ZoneName = zone };

    private static IEnumerable<TimeDraft> Parts(SlotDraft slot) =>
        slot.Items.OfType<InterventionDraft>().Select(item => item.Time).OfType<TimeDraft>();

    // The hours of one room say nothing about the order of another's.
    private static bool OtherRoom(SlotDraft? before, SlotDraft slot) =>
        before?.Place is { } one
        && slot.Place is { } other
        && !string.Equals(InlineText.Of(one.Text), InlineText.Of(other.Text), StringComparison.OrdinalIgnoreCase);

    private void Place(TimeDraft time, TimeDraft? before, DateOnly? date)
    {
        if (time.UnknownZone is { } unknown && unknownZones.Add(unknown.Start))
            context.Report(AgendaFaultKind.UnknownZone, unknown.At, InlineText.Of(unknown.Text));
        var start = Minutes(time.StartClock);
        if (start is null)
        {
            Minutes(time.EndClock);
            return;
        }

        if (time is { Zone: null, Bracket: { } city } && ZoneNames.Find($"heure de {city.Text}") is { } itsZone
            && IsElsewhere(itsZone, start.Value, date) && unknownZones.Add(city.Start))
            context.Report(AgendaFaultKind.UnknownZone, city.At, city.Text);
        var isElsewhere = time.Zone is { } zone && IsElsewhere(zone, start.Value, date);
        if (isElsewhere && ZoneNames.IsOtherSeason(time.ZoneName!, context.Zone))
        {
            // It may mean the place's own hours or not: they are told as they stand, with a word to the editor.
            time.ShowsZone = true;
            context.Report(AgendaFaultKind.UnknownZone, time.At, time.ZoneName!);
            isElsewhere = false;
        }

        if (isElsewhere) PlaceElsewhere(time, start.Value, date ?? context.FirstDay);
        else PlaceHere(time, start.Value, before, date);
        if (time.Start is { } placed && before?.Start is { } earlier && placed < earlier)
            context.Report(
                AgendaFaultKind.OutOfOrder,
                time.StartClock!.Value.Written.At,
                Told(time),
                Told(before)
            );
    }

    /// <summary>The start as it was written, with its zone.</summary>
    private static string Told(TimeDraft time) =>
        (time.StartClock?.Written.Text ?? time.Written) is var clock && time.ZoneName is { } zone
            ? $"{clock} ({zone.Trim('(', ')')})"
            : clock;

    private void PlaceHere(TimeDraft time, int start, TimeDraft? before, DateOnly? date)
    {
        if (before?.Start is { } earlier && start < earlier && start < Morning && (earlier >= Evening || before.End >= TimeDraft.Day))
            start += TimeDraft.Day;
        time.Start = start;
        Skipped(time.StartClock!.Value, start, date);
        if (EndAfter(start, time) is not { } end) return;
        time.End = end;
        Skipped(time.EndClock!.Value, end, date);
    }

    // « UTC+2 » beside an hour of Paris in summer says what is known.
    private bool IsElsewhere(TimeZoneInfo zone, int start, DateOnly? date) =>
        Instant(start, zone, date ?? context.FirstDay) is var at && context.Zone.GetUtcOffset(at) != at.Offset;

    // Hours of another zone are instants, shown in the event's.
    private void PlaceElsewhere(TimeDraft time, int start, DateOnly date)
    {
        time.ShowsZone = true;
        (time.Start, time.StartOffset) = Here(start, time.Zone!, date);
        if (EndAfter(start, time) is { } end) (time.End, time.EndOffset) = Here(end, time.Zone!, date);
    }

    private static DateTimeOffset Instant(int minutes, TimeZoneInfo zone, DateOnly date) =>
        ZoneNames.Instant(date.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), zone);

    private (int Minutes, TimeSpan Offset) Here(int minutes, TimeZoneInfo zone, DateOnly date)
    {
        var here = TimeZoneInfo.ConvertTime(Instant(minutes, zone, date), context.Zone);
        return ((int)(here.DateTime - date.ToDateTime(TimeOnly.MinValue)).TotalMinutes, here.Offset);
    }

    // Minutes of the written end; past midnight where it comes after an evening or a start that does.
    private int? EndAfter(int start, TimeDraft time)
    {
        if (time.EndClock is not { } clock || Minutes(clock) is not { } end) return null;
        if (end < TimeDraft.Day && start >= TimeDraft.Day) end += TimeDraft.Day;
        if (end <= start && start >= Evening - 120 && end <= Morning) end += TimeDraft.Day;
        if (end > start) return end;
        context.Report(AgendaFaultKind.EndBeforeStart, clock.Written.At, time.StartClock!.Value.Written.Text, clock.Written.Text);
        return null;
    }

    private int? Minutes(ClockTime? written)
    {
        if (written is not { } clock) return null;
        if (clock.IsMidnight) return TimeDraft.Day;
        if (clock.Time is { } time) return (time.Hour * 60) + time.Minute;
        context.Report(AgendaFaultKind.ImpossibleTime, clock.Written.At, clock.Written.Text);
        return null;
    }

    private void Skipped(ClockTime clock, int minutes, DateOnly? date)
    {
        if (date is { } day && context.Zone.IsInvalidTime(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes)))
            context.Report(AgendaFaultKind.SkippedTime, clock.Written.At, clock.Written.Text, DayDates.Show(day), context.Zone.Id);
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

    // What has no end lasts to the next start.
    private static void SetEnds(IReadOnlyList<TimeDraft> times, int? last)
    {
        var starts = times.Select(time => time.Start).OfType<int>().Distinct().Order().ToList();
        foreach (var time in times)
        {
            if (time.Start is not { } start) continue;
            var next = starts.BinarySearch(start) + 1;
            time.EffectiveEnd = time.End ?? (next < starts.Count ? starts[next] : last);
        }
    }
}
