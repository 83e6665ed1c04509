using System.Text.RegularExpressions;
using Oim.Agenda.Text;
using Oim.Agenda.Times;
using Oim.Agenda.Words;

namespace Oim.Agenda.Building;

/// <summary>Parts a line that holds several: lines broken with &lt;br&gt;, slots that a copy and paste has run together.</summary>
internal static partial class UnitSplitter
{
    public static IEnumerable<Unit> Split(Unit unit)
    {
        var lines = Cut(unit.Text, Break());
        if (lines.Count > 1 && !lines.Exists(StartsSomething)) lines = [unit.Text];
        lines = [.. lines.SelectMany(DayAndText).SelectMany(Sittings)];
        var pieces = lines
            .SelectMany(line => StartsDayOrSlot(line) ? Cut(line, ClockForms.Inner(), keep: true) : [line])
            .Where(piece => !piece.Trim().IsEmpty)
            .ToList();
        if (pieces.Count < 2)
            return [unit];
        return pieces.Select(
            (piece, index) =>
                index == 0
                    ? unit with
                    {
                        Text = piece.Trim(),
                        Whole = unit.Whole with { End = piece.End },
                    }
                    : unit with
                    {
                        Kind = unit.Kind == UnitKind.Heading ? UnitKind.Line : unit.Kind,
                        Text = piece.Trim(),
                        Whole = piece.Trim(),
                        Number = null,
                        Id = null,
                        AfterBlank = false,
                    }
        );
    }

    // « **Mercredi 8 juillet** – Arrivée des participants. »
    private static List<TextSpan> DayAndText(TextSpan line) =>
        BoldStart().Match(line.Text) is { Success: true } bold
        && WrittenDay.Whole(line.Slice(bold.Groups["bold"])) is not null
        && WrittenDay.Whole(line) is null
        && WrittenTime.AtStart(line.From(bold.Length), strict: true) is null
            ? [line.Slice(bold.Groups["bold"]), line.From(bold.Length)]
            : [line];

    // « 9 h : accueil ; 9 h 30 : ouverture ; 12 h : départ »
    private static List<TextSpan> Sittings(TextSpan line)
    {
        var pieces = Splitting.At(line, ';').Select(piece => piece.Trim()).Where(piece => !piece.IsEmpty).ToList();
        return pieces.Count > 1 && pieces.TrueForAll(piece => WrittenTime.AtStart(piece, strict: false) is { Rest.IsEmpty: false })
            ? pieces
            : [line];
    }

    /// <summary>The lines of a table cell.</summary>
    public static List<TextSpan> Lines(TextSpan cell) => [.. Cut(cell, Break()).Select(line => line.Trim()).Where(line => !line.IsEmpty)];

    private static bool StartsSomething(TextSpan line) => StartsDayOrSlot(line) || RoleLabel.AtStart(line) is { HasColon: true };

    private static bool StartsDayOrSlot(TextSpan line) =>
        WrittenTime.AtStart(line, strict: true) is not null || WrittenDay.AtStart(line) is { Date: not null };

    private static List<TextSpan> Cut(TextSpan span, Regex separator, bool keep = false)
    {
        var pieces = new List<TextSpan>();
        var from = 0;
        foreach (Match match in separator.Matches(span.Text))
        {
            if (match.Index > from) pieces.Add(span.Slice(from, match.Index));
            from = keep ? match.Index : match.Index + match.Length;
        }

        pieces.Add(span.From(from));
        return pieces;
    }

    [GeneratedRegex(@"^(?<bold>(?<mark>\*\*|__)[^*_]{1,200}\k<mark>)\s{0,9}(?:[:.–—-]\s{0,9})?(?=\S)")]
    private static partial Regex BoldStart();

    [GeneratedRegex(
        @"(?<!\s)\s{0,9}<br\s{0,9}/?>\s{0,9}|\\\n\s{0,9}|(?<! ) {2,99}\n\s{0,9}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Break();
}
