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

    private void Report(AgendaFaultKind kind, IEnumerable<Presence> presences)
    {
        foreach (var one in presences.GroupBy(presence => presence.Key, StringComparer.Ordinal))
        {
            var told = new HashSet<(SlotDraft, SlotDraft)>();
            var all = one.ToList();
            for (var later = 1; later < all.Count; later++)
            {
                var earlier = all.Take(later).FirstOrDefault(other => other.Slot != all[later].Slot && Meet(other.Time, all[later].Time));
                if (earlier is null || !told.Add((earlier.Slot, all[later].Slot)))
                    continue;
                context.Report(
                    kind,
                    all[later].At,
                    [
                        all[later].Shown,
                        earlier.Slot.Title.Text is { Length: > 0 } title ? title : earlier.Time.Written,
                        $"{earlier.Slot.At.Line}",
                    ]
                );
            }
        }
    }

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
