using Oim.Agenda;
using Oim.Agenda.Words;

namespace Oim.Agenda;

/// <summary>What stands on one row of a day: one thing, or slots that go on side by side.</summary>
/// <param name="Item">What is shown by itself; the slot that announces the others, « Ateliers parallèles »; null when nothing announces
/// them.</param>
/// <param name="Abreast">Slots at one time, shown beside one another.</param>
public sealed record AgendaRow(AgendaItem? Item, IReadOnlyList<AgendaSlot> Abreast)
{
    /// <summary>The rows of a day, in order.</summary>
    public static IEnumerable<AgendaRow> Of(AgendaDay day)
    {
        for (var at = 0; at < day.Items.Count;)
        {
            if (day.Items[at] is not AgendaSlot { Time.Start: not null } first)
            {
                yield return new(day.Items[at++], []);
                continue;
            }

            var together = day
                .Items.Skip(at)
                .TakeWhile(item => item is AgendaSlot slot && AreTogether(first, slot))
                .Cast<AgendaSlot>()
                .ToList();
            at += together.Count;
            if (together.Count == 1) yield return new(first, []);
            else if (ParallelForms.AreSeveral(first.Title.Text)) yield return new(first, together[1..]);
            else yield return new(null, together);
        }
    }

    private static bool AreTogether(AgendaSlot one, AgendaSlot other) =>
        other.Time is { } time
        && time.Start == one.Time!.Start
        && time.StartDay == one.Time.StartDay
        && time.StartOffset == one.Time.StartOffset
        && time.End == one.Time.End
        && time.EndDay == one.Time.EndDay;
}
