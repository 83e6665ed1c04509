using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.FrontMatter.Foreign;

/// <summary>Headers of YAML between other lines than <c>---</c>, or between none: read, and named.</summary>
internal static partial class UnusualFences
{
    /// <summary>
    /// Between lines that stand for fences (<c>-----</c>, a dash that a word processor made of them, indented ones), and with a key first.
    /// </summary>
    public static HeaderBlock? Fenced(string text, List<HeaderBlock.Line> lines, HeaderFaults faults)
    {
        if (lines.Count < 3 || !IsFence(text, lines[0]) || !Is(HeaderBlock.KeyLine(), text, lines[1])) return null;
        var end = 1;
        while (end < lines.Count && !IsFence(text, lines[end]) && Is(HeaderBlock.YamlLine(), text, lines[end])) end++;
        return end < lines.Count && IsFence(text, lines[end]) ? Between(text, lines, 0, end, faults) : null;
    }

    /// <param name="odd">The line that is no fence of ours, first of two or alone.</param>
    public static HeaderBlock Between(string text, List<HeaderBlock.Line> lines, int odd, int close, HeaderFaults faults)
    {
        faults.Add(HeaderRules.OddFence, new(lines[odd].Number, 1), Of(text, lines[odd]).TrimEnd(), $"{lines[close].Number}");
        foreach (var line in ((int[])[odd, close]).Distinct().Select(i => lines[i])) faults.Replace(line.Number, Of(text, line), "---");
        return HeaderBlock.Between(text, lines, 1, close);
    }

    /// <summary>The header of Pelican and MultiMarkdown: <c>Title: …</c> and more keys, up to an empty line.</summary>
    public static HeaderBlock? None(string text, List<HeaderBlock.Line> lines, HeaderFaults faults)
    {
        var end = 0;
        while (end < lines.Count && Is(BareKey(), text, lines[end])) end++;
        if (end == 0 || !text.AsSpan(lines[0].Start).StartsWith("title:", StringComparison.OrdinalIgnoreCase)) return null;
        if (end < lines.Count && !text.AsSpan(lines[end].Start, lines[end].Length).IsWhiteSpace()) return null;
        var close = lines[end - 1].Number + 1;
        faults.Add(HeaderRules.NoFences, new(lines[0].Number, 1), $"{close}");
        faults.Insert(lines[0].Number, "---");
        faults.Insert(close, "---");
        return new(text[lines[0].Start..lines[end - 1].End], lines[0].Number, lines[end - 1].End);
    }

    public static bool IsFence(string text, HeaderBlock.Line line) => Is(Fence(), text, line);

    /// <summary>Where a header starts that stands below comments: a licence, or a note to editors.</summary>
    public static int PastComments(string text, int start)
    {
        var at = start;
        while (
            text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)
            && text.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var end
        )
        {
            at = end + 3;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (text[at - 1] != '\n') return start;
        }

        return at > start && HeaderStart().IsMatch(text.AsSpan(at)) ? at : start;
    }

    private static string Of(string text, HeaderBlock.Line line) => text.Substring(line.Start, line.Length);

    private static bool Is(Regex form, string text, HeaderBlock.Line line) => form.IsMatch(text.AsSpan(line.Start, line.Length));

    [GeneratedRegex(@"^[ \t]*(?:-{3,}|[—–―]{1,3}|[—–](?: [—–]){1,2})\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^---[ \t]*\n\s*[\w-]+[ \t]*:", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderStart();

    [GeneratedRegex(@"^[A-Za-z][\w-]*:(\s|$)|^\s+\S", RegexOptions.NonBacktracking)]
    private static partial Regex BareKey();
}
