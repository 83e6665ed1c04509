using System.Text.RegularExpressions;
using Oim.Agenda.People;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Text;

/// <summary>
/// Tells a line that an editor's window wrapped from a line that is its own. Markdown joins both; in an agenda
/// « 9 h 30 Pause » under a line, or « Débat général » right under a list, was meant to stand alone.
/// </summary>
internal static partial class WrappedLines
{
    private const int ShortestWrapped = 60;
    private const int ShortestBeforeCapital = 72;
    private const int LongestLooked = 400;

    public static bool Continues(Unit open, string before, string line)
    {
        if (
            open.Text.IsEmpty
            || before.EndsWith("  ", StringComparison.Ordinal)
            || before.EndsWith('\\')
            || before.TrimEnd().EndsWith("<br>", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        var start = line.TrimStart();
        if (TextSpan.StartsWithPictograph(start) || StartsSomething(start, before, open)) return false;
        if (char.IsLower(start[0]) || start[0] is ',' or ';' or ')' or '»') return true;
        if (IsUnfinished(before)) return true;
        if (before.TrimEnd()[^1] is ')' or ':' or ';') return false;
        if (before.TrimEnd()[^1] is '.' or '!' or '?') return IsProse(open.Text, before) && !IsProperlyShort(before);
        return before.TrimEnd().Length >= ShortestBeforeCapital;
    }

    private static bool IsProperlyShort(string before) => before.TrimEnd().Length < ShortestWrapped;

    private static bool IsUnfinished(string before) =>
        before.Count(c => c == '(') > before.Count(c => c == ')') || Unfinished().IsMatch(before);

    [GeneratedRegex(
        @"(?:[,/&]|\s(?:de|du|des|la|le|les|et|à|aux?|en|pour|sur|the|of|and|for|in|d['’]|l['’]))\s*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Unfinished();

    // « … se réunira à », and below it « 9 h 30 ».
    [GeneratedRegex(
        @"\s(?:[àâ]|de|du|des|la|le|les|et|aux?|en|d[èe]s|vers|avant|apr[èe]s|entre|jusqu['’](?:à|au)|pour"
            + "|the|of|and|for|in|at|from|to|until|by|before|after)$",
        RegexOptions.RightToLeft
    )]
    private static partial Regex AwaitsHour();

    // « Awa Diop (IRD), « Titre » », and below it another name with its brackets.
    private static bool StartsName(string line) =>
        NameInFront().Match(line) is { Success: true } name && NameShape.Is(name.Groups["name"].Value, lenient: false);

    [GeneratedRegex(@"^(?<name>[^(),:;«""]{4,60}?)(?:\s+(?:&|et)\s+[^(),:;«""]{4,60}?)?\s+\(", RegexOptions.NonBacktracking)]
    private static partial Regex NameInFront();

    [GeneratedRegex(
        @"^(?:[\p{L}'’-]+ ){1,5}(?:par|by|de|of) (?:M\.|Mme|Mr|Ms|Mrs|S\.\s?E|H\.\s?E|Dr|Pr|Prof)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Speech();

    // Sentences of a paragraph follow one another on wrapped lines.
    private static bool IsProse(TextSpan text, string before) =>
        text.End - text.Start > 2 * ShortestWrapped || before.TrimEnd()[^1] is '.' or '!' or '?';

    private static bool StartsSomething(string line, string before, Unit open)
    {
        // A day, an hour or a label is at the start.
        if (line.Length > LongestLooked) line = line[..LongestLooked];
        var span = AgendaText.Of(line).TrimPictographs();
        // How a paragraph starts says what its lines are.
        var first = open.Text.Slice(0, LongestLooked);
        if (
            WrittenTime.AtStart(span, strict: true) is { } time
            && (
                time.Range
                || IsProperlyShort(before)
                || !char.IsLetter(before.TrimEnd()[^1])
                || WrittenTime.AtStart(first, strict: true) is not null
                || !AwaitsHour().IsMatch(before.TrimEnd())
            )
        )
            return true;
        // Below « Mme A, ministre » or « Allocution de M. B », the next « M. C » is another's line.
        if (NameShape.AddressLength(line) > 0 && NameShape.AddressLength(first.Text) > 0) return true;
        if (WrittenTime.AtLineEnd(open.Text) is not null) return true;
        if (!IsUnfinished(before) && StartsName(line) && StartsName(first.Text)) return true;
        if (Speech().IsMatch(line) && Speech().IsMatch(first.Text)) return true;
        if (RoleLabel.AtStart(span) is { } label && (label.HasColon || label.Rest.Trim().IsEmpty)) return true;
        return WrittenDay.Whole(span) is { };
    }
}
