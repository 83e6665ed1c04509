using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Agenda.Text;

namespace Oim.Agenda.Times;

/// <summary>The hours at the start or at the end of a title.</summary>
/// <param name="Written">The words that tell them.</param>
/// <param name="Rest">The title without them.</param>
internal sealed record WrittenTime(ClockTime Start, ClockTime? End, TextSpan Written, TextSpan Rest)
{
    private const int LongestTail = 48;
    private const int LongestCity = 40;

    /// <summary>The hours where they stand inside the title, which then is all of <see cref="Rest"/>: « Session 1 (9 h – 10 h) : …
    /// ».</summary>
    public TextSpan? Aside { get; private init; }

    /// <summary>What stands before hours at the end of a title.</summary>
    public TextSpan Before => (Rest with { End = Math.Min(Rest.End, Written.Start) }).TrimEnd('(', '[', ',', ':', '|', '–', '—', '-');

    public bool Range => End is not null;

    /// <summary>The zone written beside the hours; null when none is, or it is the place's own.</summary>
    public TimeZoneInfo? Zone { get; private init; }

    /// <summary>That zone, as written.</summary>
    public string? ZoneName { get; private init; }

    /// <summary>A zone that is not known, or could be several. It stays in the title.</summary>
    public TextSpan? UnknownZone { get; private init; }

    /// <summary>What stands in brackets behind the hours: where it is a city, they may be those of its zone.</summary>
    public TextSpan? Bracket { get; private init; }

    public bool IsPossible => Start.IsPossible && End is not { IsPossible: false };

    /// <param name="strict">In a line of a paragraph, a sentence may start with an hour: what follows must then look like a title.</param>
    public static WrittenTime? AtStart(TextSpan line, bool strict)
    {
        var match = ClockForms.Start().Match(line.Text);
        if (!match.Success || Read(match, line) is not { } time) return null;
        var after = line.From(time.Written.End - line.Start);
        if (!after.IsEmpty && (char.IsLetterOrDigit(after.Text[0]) || after.Text[0] is '%' or '/' or '€')) return null;
        var separated = after.TrimStart('*', '_').Text is [':' or '–' or '—' or '-' or '|' or '→' or '\u2022', ..];
        var rest = after.TrimStart(':', ';', ',', '–', '—', '-', '|', '→', '.', '•', '·', '>', ')', ']');
        // A closing mark that the hours left behind: **9h30 : Ouverture** keeps its own pair.
        if (strict && !separated && !rest.IsEmpty && !StartsTitle(rest.Text)) return null;
        if (strict && after.Text.TrimStart() is [',', ..] && !StartsTitle(rest.Text)) return null;
        return time with { Rest = InlineText.Bare(rest), Bracket = BracketAt(after.TrimStart()) };
    }

    private static TextSpan? BracketAt(TextSpan text) =>
        !text.IsEmpty && text.Text[0] == '(' && text.Text.IndexOf(')', StringComparison.Ordinal) is > 1 and < LongestCity and var end
            ? text.Slice(1, end)
            : null;

    public static WrittenTime? AtEnd(TextSpan title)
    {
        // Hours at the end are short: the rest of a long title need not be searched.
        var skipped = Math.Max(0, title.End - title.Start - LongestTail);
        var match = ClockForms.Tail().Match(title.Text, skipped);
        if (!match.Success || match.Index == 0 || Read(match, title) is not { IsPossible: true } time) return null;
        var bracketed = match.Groups["separator"].Value.AsSpan().IndexOfAny('(', '[') >= 0;
        // « (1h30) » is how long it lasts.
        if (!time.Range && (time.Start.Hour < 7 || (!bracketed && title.Text.Contains(" et ", StringComparison.Ordinal)))) return null;
        return time with { Rest = InlineText.Bare(time.UnknownZone is null ? title.Slice(0, match.Index) : title) };
    }

    /// <summary>« Session 1 (9h00-10h30) : Les mots »: a range in brackets before a colon or a dash.</summary>
    public static WrittenTime? Inside(TextSpan title)
    {
        var match = ClockForms.Middle().Match(title.Text);
        return match.Success && match.Index > 0 && Read(match, title) is { IsPossible: true, Range: true } time
            ? time with
            {
                Rest = InlineText.Bare(title),
                Aside = title.Slice(match.Groups["written"]),
            }
            : null;
    }

    /// <summary>In a line, hours end a short title behind a dash or in brackets: « **Accueil** — 8 h 30 », « III. Débats (10 h – 11 h)
    /// ».</summary>
    public static WrittenTime? AtLineEnd(TextSpan line)
    {
        if (line.End - line.Start > 120 || AtEnd(line) is not { } time || time.Rest.IsEmpty) return null;
        var separator = line.Text[..(time.Written.Start - line.Start)].TrimEnd()[^1];
        var bracketed = separator is '(' or '[';
        return
            (bracketed || separator is '–' or '—' or '-')
            && (time.Range || bracketed || line.Text.StartsWith("**", StringComparison.Ordinal))
            && StartsTitle(time.Rest.Text)
            ? time
            : null;
    }

    private static bool StartsTitle(string text)
    {
        var first = text.AsSpan().TrimStart("*_ \u00A0");
        return !first.IsEmpty
            && (
                char.IsUpper(first[0])
                || char.IsDigit(first[0])
                || "«“\"[('<".Contains(first[0], StringComparison.Ordinal)
                || char.GetUnicodeCategory(first[0]) == UnicodeCategory.OtherLetter
            );
    }

    private static WrittenTime? Read(Match match, TextSpan line)
    {
        var start = Clock(match, "first", line, isEnd: false);
        var end = match.Groups["second"].Success ? Clock(match, "second", line, isEnd: true) : (ClockTime?)null;
        // 1.10 numbers a chapter; 14.00 and 1.10-2.00 are hours.
        if (end is null && match.Groups["dot"].Success && match.Groups["hour"].Length < 2 && start.Half is null)
            return null;
        if (end is { Half: { } half } && start.Half is null && start.Hour <= 12)
            start = start with { Half = half == 'p' && start.Hour % 12 > end.Value.Hour % 12 ? 'a' : half };
        return Zoned(new(start, end, line.Slice(match.Groups["written"]), line), match, line);
    }

    private static WrittenTime Zoned(WrittenTime time, Match match, TextSpan line)
    {
        var written = match.Groups["zone"];
        if (!written.Success || ZoneNames.IsLocal(written.Value)) return time;
        var isOne = written.Captures.Select(capture => capture.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
        if (isOne && ZoneNames.Find(written.Value) is { } zone) return time with { Zone = zone, ZoneName = written.Value };
        // A word in capitals behind an hour is no zone for that: « 9 h AST » may be a title.
        var zoned = match.Groups["zoned"];
        return time with
        {
            UnknownZone = line.Slice(written),
            Written = zoned.Success ? time.Written with { End = line.Start + zoned.Index } : time.Written,
        };
    }

    private static ClockTime Clock(Match match, string name, TextSpan line, bool isEnd)
    {
        var place = match.Groups[name];
        string? Find(string group) =>
            match
                .Groups[group]
                .Captures.FirstOrDefault(capture =>
                    capture.Index >= place.Index && capture.Index + capture.Length <= place.Index + place.Length
                )
                ?.Value;
        int Number(string group) => Find(group) is { } digits ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        var written = line.Slice(place);
        if (Find("word") is not { } word)
            return new(Number("hour"), Number("minute"), Find("half") is { } half ? char.ToLowerInvariant(half[0]) : null, written);
        var minute = Find("part") is { } part ? (part[0] is 'q' or 'Q' ? 15 : 30) : 0;
        var isNight =
            word.StartsWith("min", StringComparison.OrdinalIgnoreCase) || word.StartsWith("midn", StringComparison.OrdinalIgnoreCase);
        return new(
            !isNight ? 12
                : isEnd && minute == 0 ? 24
                : 0,
            minute,
            null,
            written
        );
    }
}
