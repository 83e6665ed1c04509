namespace Oim.Agenda.Translating;

/// <summary>The slots of one day in two languages.</summary>
internal sealed class SlotMatching
{
    private readonly AgendaDay original;
    private readonly AgendaDay translated;
    private readonly TranslatedWords words;
    private readonly Dictionary<AgendaSlot, AgendaSlot> matches = new(ReferenceEqualityComparer.Instance);

    public SlotMatching(AgendaDay original, AgendaDay translated, TranslatedWords words, List<AgendaFault> faults)
    {
        (this.original, this.translated, this.words) = (original, translated, words);
        var free = original.Slots.ToList();
        foreach (var slot in translated.Slots)
        {
            var atItsTime = free.Where(one => StartOf(one) == StartOf(slot)).ToList();
            var match = atItsTime.Find(one => one.Time?.End == slot.Time?.End) ?? atItsTime.FirstOrDefault();
            if (match is null)
            {
                faults.Add(new(AgendaFaultKind.Untranslatable, slot.Line, slot.Column, [slot.Time?.Written ?? slot.Title.Text]));
                continue;
            }

            free.Remove(match);
            matches[match] = slot;
            if (slot.Time?.End is { } end && match.Time?.End != end)
                faults.Add(
                    new(AgendaFaultKind.OtherEnd, slot.Line, slot.Column, [slot.Time.Written, match.Time!.Written, $"{match.Line}"])
                );
        }

        if (free.Count == 0) return;
        var before = original.Slots.TakeWhile(slot => slot != free[0]).LastOrDefault(matches.ContainsKey);
        var (line, column) = before is null ? (translated.Line, translated.Column) : (matches[before].Line, matches[before].Column);
        faults.Add(Missing(free, line, column)!);
    }

    public AgendaDay Day() => original with
    {
        Title = translated.Title.Length > 0 ? translated.Title : original.Title,
        Label = translated.Label ?? original.Label,
        Language = translated.Title.Length > 0 ? words.Language : null,
        Items = words.Items(
            [.. original.Items.Select(item => item is AgendaSlot slot && matches.GetValueOrDefault(slot) is { } other
                ? words.Slot(slot, other)
                : item)],
            [.. translated.Items.Where(item => item is not AgendaSlot)]
        ),
    };

    /// <summary>What is told of slots that a translation lacks; null where it lacks none.</summary>
    public static AgendaFault? Missing(IReadOnlyList<AgendaSlot> slots, int line, int column) =>
        slots.Count == 0
            ? null
            : new(
                AgendaFaultKind.MissingSlots,
                line,
                column,
                [string.Join(", ", slots.Select(slot => slot.Time?.Written ?? slot.Title.Text)), $"{slots[0].Line}"]
            );

    private static (TimeOnly?, int) StartOf(AgendaSlot slot) => (slot.Time?.Start, slot.Time?.StartDay ?? 0);
}
