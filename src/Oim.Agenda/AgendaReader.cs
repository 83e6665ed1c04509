using Oim.Agenda.Building;
using Oim.Agenda.Text;

namespace Oim.Agenda;

/// <summary>
/// Turns an agenda that an editor wrote as ordinary Markdown into a programme. Start reading agendas here:
/// a text is cut into units (<see cref="Text"/>), each is put in its day and slot (<see cref="Building"/>),
/// hours and people are checked (<see cref="Checking"/>).
/// </summary>
public static class AgendaReader
{
    /// <summary>Reads a text that is an agenda from its first line to its last: agenda.md.</summary>
    public static AgendaReading Read(string markdown, AgendaOptions options)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return new(null, markdown, 0, []);
        var context = new AgendaContext(options);
        var text = new AgendaText(markdown, options.FirstLine, tablesOnly: false);
        var units = LineScanner.Scan(text);
        // The first line of a file called agenda often says so once more.
        var title = units is [{ Kind: UnitKind.Heading or UnitKind.Line } first, ..] && AgendaHeading.Is(first) ? first : null;
        return new(Build(units, title, context), text.Without(0, text.Source.Length), options.FirstLine, context.Faults);
    }

    /// <summary>Finds an agenda in a text about other things too: an event's own page.</summary>
    public static AgendaReading Find(string markdown, AgendaOptions options)
    {
        var context = new AgendaContext(options);
        var text = new AgendaText(markdown, options.FirstLine, tablesOnly: true);
        var units = LineScanner.Scan(text);
        if (AgendaRange.Find(units, context) is not { } range) return new(null, markdown, 0, []);
        var own = units[range.From..range.To];
        var to = range.To < units.Count ? units[range.To].Whole.Start : text.Source.Length;
        var programme = Build(own, range.Title, context);
        return new(programme, text.Without(own[0].Whole.Start, to), own[0].Whole.At.Line, context.Faults);
    }

    private static Programme Build(IReadOnlyList<Unit> units, Unit? title, AgendaContext context)
    {
        var body = TitlesAbove.PutBelow(
            OtherHours.Quieted(title is null ? units : [.. units.Where(unit => !ReferenceEquals(unit, title))])
        );
        var builder = new ProgrammeBuilder(context, new AgendaShape(body));
        if (title is not null) builder.Open(title);
        foreach (var unit in body)
            builder.Accept(unit);
        return builder.Build();
    }
}
