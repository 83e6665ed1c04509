using System.Text.RegularExpressions;
using Oim.Agenda.Times;

namespace Oim.Agenda.Text;

/// <summary>Cuts a text into units. Lines that Markdown would join are joined only where they are one sentence or one name.</summary>
internal sealed class LineScanner(AgendaText text)
{
    private readonly List<Unit> units = [];
    private readonly Dictionary<char, int> shortestUnclosed = [];
    private Unit? open;
    private bool afterBlank = true;
    private int line;

    public static List<Unit> Scan(AgendaText text)
    {
        var scanner = new LineScanner(text);
        while (scanner.line < text.LineCount) scanner.ReadLine();
        return scanner.units;
    }

    private void ReadLine()
    {
        var raw = Line(line);
        if (string.IsNullOrWhiteSpace(raw))
        {
            (open, afterBlank) = (null, true);
            line++;
            return;
        }

        if (raw.Length > Unit.Longest && !raw.TrimStart().StartsWith('|'))
            LongLine(raw);
        else if (LineForms.Fence().Match(raw) is { Success: true } fence)
            Opaque(ToFenceEnd(fence.Groups["mark"].Value));
        else if (open is { Kind: UnitKind.Line } && LineForms.Underline().IsMatch(raw) && open.Whole.Start >= text.LineStart(line - 1))
            Underline(raw);
        else if (LineForms.Rule().IsMatch(raw))
            (open, line) = (null, line + 1);
        else if (HeadingLine.Read(raw) is { } heading)
            Heading(heading);
        else if (LineForms.Quote().IsMatch(raw))
            Opaque(While(next => LineForms.Quote().IsMatch(next)));
        else if (LineForms.Opaque().IsMatch(raw))
            Opaque(raw.Contains("]:", StringComparison.Ordinal) ? line + 1 : While(next => !string.IsNullOrWhiteSpace(next)));
        else if (IsTable(raw))
            Table();
        else if (LineForms.Item().Match(raw) is { Success: true } item)
            Item(item);
        else if (LineForms.Definition().Match(raw) is { Success: true } definition && units.Count > 0)
            Start(UnitKind.Definition, 2, definition.Groups["text"], null);
        else
            Text(raw);
        afterBlank = false;
    }

    // Prose, whatever it starts with: no form of a line is looked for.
    private void LongLine(string raw)
    {
        var indent = raw.Length - raw.TrimStart().Length;
        var words = new TextSpan(text, text.LineStart(line) + indent, TrimmedEnd(line));
        Add(new(UnitKind.Line, 0, words, Lines(line, line + 1)) { AfterBlank = afterBlank });
        (open, line) = (null, line + 1);
    }

    private string Line(int index) => text.Source[text.LineStart(index)..text.LineEnd(index)];

    private void Heading(HeadingLine heading)
    {
        var start = text.LineStart(line);
        Add(
            new(UnitKind.Heading, heading.Level, new(text, start + heading.Start, start + heading.End), Lines(line, line + 1))
            {
                Id = heading.Id,
            }
        );
        (open, line) = (null, line + 1);
    }

    // A paragraph of one line above a row of = or - is a heading.
    private void Underline(string raw)
    {
        var heading = open!;
        units[^1] = heading with
        {
            Kind = UnitKind.Heading,
            Level = raw.Contains('=', StringComparison.Ordinal) ? 1 : 2,
            Whole = heading.Whole with { End = text.LineEnd(line) },
        };
        (open, line) = (null, line + 1);
    }

    private void Item(Match match) =>
        Start(
            UnitKind.Item,
            Width(match.Groups["indent"].Value),
            match.Groups["text"],
            match.Groups["number"] is { Success: true } number ? number.Value : null
        );

    private void Text(string raw)
    {
        if (open is not null && !afterBlank && WrappedLines.Continues(open, Line(line - 1), raw))
        {
            open = units[^1] = open with
            {
                Text = open.Text with { End = TrimmedEnd(line) },
                Whole = open.Whole with { End = text.LineEnd(line) },
            };
            line++;
            return;
        }

        var indent = raw.Length - raw.TrimStart().Length;
        Add(
            new(UnitKind.Line, Width(raw[..indent]), new(text, text.LineStart(line) + indent, TrimmedEnd(line)), Lines(line, line + 1))
            {
                AfterBlank = afterBlank,
            }
        );
        (open, line) = (units[^1], line + 1);
    }

    private void Start(UnitKind kind, int level, Group content, string? number)
    {
        Add(new(kind, level, At(content).TrimEnd(), Lines(line, line + 1)) { Number = number, AfterBlank = afterBlank });
        (open, line) = (units[^1], line + 1);
    }

    private bool IsTable(string raw) =>
        raw.TrimStart().StartsWith('|')
        || (
            raw.Contains('|', StringComparison.Ordinal)
            && line + 1 < text.LineCount
            && LineForms.IsTableRule(Line(line + 1))
            && Line(line + 1).Contains('|', StringComparison.Ordinal)
        )
        || (line + 1 < text.LineCount && IsRow(raw) && IsRow(Line(line + 1)));

    // « 9 h | Ouverture | M. Petit » and the like below: a table without its rules.
    private static bool IsRow(string raw) =>
        raw.Contains(" | ", StringComparison.Ordinal)
        && raw.Length < 400
        && WrittenTime.AtStart(AgendaText.Of(raw), strict: true) is not null;

    private void Table()
    {
        var end = While(next => next.Contains('|', StringComparison.Ordinal));
        Add(new(UnitKind.Table, 0, Lines(line, end), Lines(line, end)) { AfterBlank = afterBlank });
        (open, line) = (null, end);
    }

    private void Opaque(int end)
    {
        Add(new(UnitKind.Opaque, 0, Lines(line, end), Lines(line, end)) { AfterBlank = afterBlank });
        (open, line) = (null, end);
    }

    private int ToFenceEnd(string mark)
    {
        for (var end = line + 1; end < text.LineCount && mark.Length < shortestUnclosed.GetValueOrDefault(mark[0], int.MaxValue); end++)
            if (Line(end).Trim() is var closing && closing.StartsWith(mark, StringComparison.Ordinal) && closing.All(c => c == mark[0]))
                return end + 1;
        // Never closed: it is this line's business only, or the rest of the agenda would go with it. No other need look again.
        shortestUnclosed[mark[0]] = Math.Min(mark.Length, shortestUnclosed.GetValueOrDefault(mark[0], int.MaxValue));
        return mark[0] == ':' ? line + 1 : text.LineCount;
    }

    private int While(Func<string, bool> belongs)
    {
        var end = line + 1;
        while (end < text.LineCount && belongs(Line(end)) && !string.IsNullOrWhiteSpace(Line(end))) end++;
        return end;
    }

    // 🕘 before an hour or 👤 before a name says nothing more.
    private void Add(Unit unit) => units.Add(unit with { Text = unit.Text.TrimPictographs() });

    private TextSpan At(Group group) =>
        group.Success
            ? new(text, text.LineStart(line) + group.Index, text.LineStart(line) + group.Index + group.Length)
            : new(text, text.LineEnd(line), text.LineEnd(line));

    private TextSpan Lines(int from, int to) => new(text, text.LineStart(from), text.LineEnd(to - 1));

    private int TrimmedEnd(int index) => text.LineStart(index) + Line(index).TrimEnd().Length;

    private static int Width(string indent) => indent.Sum(c => c == '\t' ? 4 : 1);
}
