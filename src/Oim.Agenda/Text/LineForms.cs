using System.Text.RegularExpressions;

namespace Oim.Agenda.Text;

/// <summary>The forms a line of Markdown takes. Bullets of word processors count as bullets.</summary>
internal static partial class LineForms
{
    [GeneratedRegex(
        @"^(?<indent>[ \t]*)(?:(?<mark>[-*+•·▪‣◦●–—■□○➢➤►▶→➡✓✔\uF0B7\uF0A7\uF0D8]\uFE0F?|(?<number>[0-9]{1,3}[.)]|[a-z]\)))"
            + @"(?:[ \t\u00A0]+(?:\[[ xX]\][ \t]+)?(?<text>\S.*)|[ \t]*)"
            + @"|(?<mark>o)(?:\t|  )[ \t\u00A0]*(?:(?:\[[ xX]\][ \t]+)?(?<text>\S.*))?)$",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex Item();

    [GeneratedRegex(@"^ {0,3}:[ \t]+(?<text>\S.*)$", RegexOptions.NonBacktracking)]
    public static partial Regex Definition();

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,}|:{3,})", RegexOptions.NonBacktracking)]
    public static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?:(?:[-*_][ \t]*){3,}|=+[ \t]*)$", RegexOptions.NonBacktracking)]
    public static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}(?:=+|-+)[ \t]*$", RegexOptions.NonBacktracking)]
    public static partial Regex Underline();

    [GeneratedRegex(
        @"^ {0,3}(?:</?(?:div|table|details|summary|figure|iframe|section|script|style|ul|ol|p|dl|video|aside)\b|<!"
            + @"|\[[^\]]{1,200}\]:[ \t])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Opaque();

    [GeneratedRegex(@"^ {0,3}>")]
    public static partial Regex Quote();

    /// <summary>« | --- | :--: | »: the line below the head of a table.</summary>
    public static bool IsTableRule(string line)
    {
        var cells = line.Trim(' ', '\t');
        if (!cells.Contains('|', StringComparison.Ordinal) || cells.AsSpan().ContainsAnyExcept("|:- \t")) return false;
        return cells.Trim('|').Split('|').All(cell => cell.Trim(' ', '\t', ':') is { Length: > 0 } dashes && dashes.All(c => c == '-'));
    }
}
