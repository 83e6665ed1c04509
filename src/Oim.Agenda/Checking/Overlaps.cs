using Oim.Agenda.Building;
using Oim.Agenda.People;
using Oim.Agenda.Text;

namespace Oim.Agenda.Checking;

/// <summary>Finds people and rooms that are in two slots of a day at once.</summary>
internal sealed class Overlaps(AgendaContext context)
{
    private sealed record Presence(string Key, string Shown, SlotDraft Slot, TimeDraft Time, Position At);

    public void Check(DayDraft day)
    {
        Report(AgendaFaultKind.PersonTwice, day.Slots.SelectMany(slot => People(slot, slot.Items, slot.Time)));
        Report(AgendaFaultKind.RoomTwice, day.Slots.SelectMany(Rooms));
    }

    // In order of time, whoever overlaps anything before overlaps what ends last: one look at each is enough.
    private void Report(AgendaFaultKind kind, IEnumerable<Presence> presences)
    {
        var timed = presences.Where(presence => presence.Time.Start is not null);
        foreach (var one in timed.GroupBy(presence => presence.Key, StringComparer.Ordinal))
        {
            var told = new HashSet<(SlotDraft, SlotDraft)>();
            Presence? longest = null;
            foreach (var next in one.OrderBy(presence => presence.Time.Start))
            {
                if (longest is not null && longest.Slot != next.Slot && Meet(longest.Time, next.Time))
                {
                    var (earlier, later) = longest.At.Line <= next.At.Line ? (longest, next) : (next, longest);
                    if (told.Add((earlier.Slot, later.Slot))) Report(kind, earlier, later);
                }

                if (longest is null || EndOf(next) > EndOf(longest)) longest = next;
            }
        }
    }

    private void Report(AgendaFaultKind kind, Presence earlier, Presence later) =>
        context.Report(
            kind,
            later.At,
            later.Shown,
            earlier.Slot.Title.Text is { Length: > 0 } title ? title : earlier.Time.Written,
            $"{earlier.Slot.At.Line}"
        );

    private static int? EndOf(Presence presence) => presence.Time.EffectiveEnd ?? presence.Time.Start;

    private static IEnumerable<Presence> People(SlotDraft slot, IEnumerable<ItemDraft> items, TimeDraft? time) =>
        items.SelectMany(item =>
            item switch
            {
                RoleDraft role => People(slot, role.Items, time),
                InterventionDraft { Time: null } talk when time is not null => talk.Speakers.Select(speaker => Of(slot, speaker, time)),
                InterventionDraft { Time: { } own } talk => talk.Speakers.Select(speaker => Of(slot, speaker, own)),
                _ => [],
            }
        );

    private static Presence Of(SlotDraft slot, SpeakerDraft speaker, TimeDraft time) =>
        new(Slug.Of(speaker.Name), speaker.Name, slot, time, speaker.At);

    private static IEnumerable<Presence> Rooms(SlotDraft slot) =>
        slot is { Place: { } room, Time: { } time } && InlineText.Of(room.Text) is var name
            ? [new(Slug.Of(name), name, slot, time, room.Start > slot.Unit.Whole.Start ? room.At : slot.At)]
            : [];

    private static bool Meet(TimeDraft one, TimeDraft other)
    {
        if (one.Start is not { } a || other.Start is not { } b) return false;
        return a == b || (a < b ? one.EffectiveEnd > b : other.EffectiveEnd > a);
    }
}
