namespace Oim.Agenda.Translating;

/// <summary>Which day of a translation is which of the original: by its date, else by its place among as many.</summary>
internal sealed class DayMatching
{
    private readonly Dictionary<AgendaDay, AgendaDay> matches = new(ReferenceEqualityComparer.Instance);

    public DayMatching(Programme original, Programme words, List<AgendaFault> faults)
    {
        var line = 1;
        foreach (var (index, day) in words.Days.Index())
        {
            var other =
                original.Days.FirstOrDefault(one => one.Date is not null && one.Date == day.Date)
                ?? (original.Days.Count == words.Days.Count && Undated(original.Days[index], day) ? original.Days[index] : null);
            if (other is null || !matches.TryAdd(other, day))
                faults.Add(new(AgendaFaultKind.Untranslatable, day.Line, day.Column, [day.Title]));
        }

        foreach (var day in original.Days)
        {
            if (matches.TryGetValue(day, out var found)) line = found.Items.Select(LineOf).Append(found.Line).Max();
            else if (SlotMatching.Missing([.. day.Slots], line, 1) is { } fault) faults.Add(fault);
        }
    }

    public AgendaDay? Of(AgendaDay original) => matches.GetValueOrDefault(original);

    private static bool Undated(AgendaDay one, AgendaDay other) => one.Date is null || other.Date is null;

    private static int LineOf(AgendaItem item) => item switch
    {
        AgendaSlot slot => slot.Line,
        MarkdownBlock block => block.Line,
        _ => 1,
    };
}
