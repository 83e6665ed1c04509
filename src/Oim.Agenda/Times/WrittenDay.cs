using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Agenda.Text;

namespace Oim.Agenda.Times;

/// <summary>A day as written: a date, a weekday, a rank in the event, in any company.</summary>
/// <param name="Title">All of the line.</param>
/// <param name="At">Where the date, else the day, is written.</param>
/// <param name="Rest">What follows.</param>
/// <param name="Part">« matin », « après-midi ».</param>
internal sealed record WrittenDay(TextSpan Title, TextSpan At, TextSpan Rest, TextSpan? Part)
{
    // Where dates and weekdays are written, from the start of the line they were read in.
    private readonly List<(int Start, int Length)> told = [];
    private int offset;

    public (int Year, int Month, int Day)? Date { get; private init; }

    public TextSpan? Weekday { get; private init; }

    public TextSpan? Ordinal { get; private init; }

    /// <summary>A heading that starts with a day; what follows is its label.</summary>
    public static WrittenDay? AtStart(TextSpan line)
    {
        line = InlineText.Bare(line);
        var text = line.Text;
        WrittenDay day = new(line, line.Slice(0, 0), line, null);
        var at = 0;
        while (at < text.Length)
        {
            if (DayForms.Filler().Match(text, at) is { Success: true } filler && filler.Length > 0)
                at += filler.Length;
            else if (day.Date is null && DayForms.Date().Match(text, at) is { Success: true } date)
                (day, at) = (day with { Date = Read(date), At = line.Slice(date) }, day.Tell(at, date.Length));
            else if (day.Weekday is null && DayForms.Weekday().Match(text, at) is { Success: true } weekday)
                (day, at) = (
                    day with
                    {
                        Weekday = line.Slice(weekday.Groups["weekday"]),
                        At = day.At.IsEmpty ? line.Slice(weekday) : day.At,
                    },
                    day.Tell(at, weekday.Length)
                );
            else if (day is { Date: null, Weekday: not null } && DayForms.ShortDate().Match(text, at) is { Success: true } brief)
                (day, at) = (day with { Date = Read(brief), At = line.Slice(brief) }, day.Tell(at, brief.Length));
            else if (day.Ordinal is null && DayForms.Ordinal().Match(text, at) is { Success: true } ordinal)
                (day, at) = (
                    day with
                    {
                        Ordinal = line.Slice(ordinal.Groups["ordinal"]),
                        At = day.At.IsEmpty ? line.Slice(ordinal) : day.At,
                    },
                    at + ordinal.Length
                );
            else if (day.Part is null && DayForms.Part().Match(text, at) is { Success: true } part)
                (day, at) = (day with { Part = line.Slice(part) }, at + part.Length);
            // The other language of a bilingual heading repeats the date.
            else if (
                day.Date is { } known
                && DayForms.Date().Match(text, at) is { Success: true } again
                && Read(again) is var same
                && same.Month == known.Month
                && same.Day == known.Day
            )
                at = day.Tell(at, again.Length);
            else if (day.Weekday is not null && DayForms.Weekday().Match(text, at) is { Success: true } other)
                at = day.Tell(at, other.Length);
            else
                break;
        }

        return day is { Date: null, Weekday: null, Ordinal: null } ? null : day with { Rest = line.From(at) };
    }

    /// <summary>A line, list parent or bold line that is a day and little else.</summary>
    public static WrittenDay? Whole(TextSpan line)
    {
        if (line.End - line.Start > 120 || AtStart(line) is not { } day) return null;
        var rest = day.Rest.Trim('*', '_').Text;
        if (rest.Length == 0) return day;
        var before = line.Of.Source[..day.Rest.Start].TrimEnd('*', '_', ' ', '\u00A0');
        var introduced = before.Length > 0 && before[^1] is '–' or '—' or '-' or ':' or '(' or '|' or '/' or '·';
        if (!introduced || day is { Date: null, Ordinal: null } || rest.EndsWith('.') || rest.Split(' ').Length > 8) return null;
        return day;
    }

    /// <summary>A heading with a date behind a few words: « Atelier du 4 juin 2009 ».</summary>
    public static WrittenDay? Inside(TextSpan line)
    {
        line = InlineText.Bare(line);
        for (
            var (at, words) = (line.Text.IndexOf(' ', StringComparison.Ordinal), 0);
            at > 0 && words < 5;
            at = line.Text.IndexOf(' ', at + 1), words++
        )
            if (
                AtStart(line.From(at + 1)) is { Date: not null } day
                && day.Rest.Trim().Text.Split(' ').Length <= 8
                && !RangeBefore(line.Text[..(at + 1)])
            )
                return day with { Title = line, offset = -(at + 1) };
        return null;
    }

    private int Tell(int at, int length)
    {
        told.Add((at, length));
        return at + length;
    }

    // « du 4 au 5 juin » is not the 5th.
    private static bool RangeBefore(string text) =>
        text.TrimEnd() is var before
        && (
            before.EndsWith(" au", StringComparison.Ordinal)
            || before.EndsWith(" et", StringComparison.Ordinal)
            || before.EndsWith(" to", StringComparison.Ordinal)
            || before.EndsWith('-')
            || before.EndsWith('–')
        );

    private static (int Year, int Month, int Day) Read(Match match)
    {
        var month = match.Groups["name"].Success ? DayWords.Month(match.Groups["name"].Value) : Number(match.Groups["month"]);
        var year = Number(match.Groups["year"]);
        return (year is > 0 and < 100 ? 2000 + year : year, month, match.Groups["first"].Success ? 1 : Number(match.Groups["day"]));
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>What tells the day from others: « Première journée », a theme; the date taken away.</summary>
    public string? Label()
    {
        var text = Title.Text;
        if (Date is null) return Clean(text) is { Length: > 0 } all ? all : null;
        var pieces = new List<string>();
        var from = 0;
        foreach (var (start, length) in told.Append((text.Length + offset, 0)))
        {
            var piece = text[Math.Min(from, text.Length)..Math.Clamp(start - offset, Math.Min(from, text.Length), text.Length)];
            from = start - offset + length;
            if (DayForms.Filler().Match(piece.TrimStart() + " ") is { Success: true } filler && filler.Length > piece.Trim().Length)
                piece = "";
            if (Clean(piece) is { Length: > 0 } words)
                pieces.Add(words);
        }

        return pieces.Count == 0 ? null : string.Join(" — ", pieces);
    }

    private static string Clean(string text) =>
        InlineText.Of(text).Trim(' ', '\u00A0', '\u202F', ',', ':', ';', '–', '—', '-', '/', '|', '(', ')', '·', '•', '.');
}
