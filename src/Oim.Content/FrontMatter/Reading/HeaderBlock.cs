using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Foreign;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>Where a file is cut in two: its YAML header and the Markdown after it.</summary>
/// <param name="FirstLine">The line of the file on which the YAML starts.</param>
/// <param name="BodyStart">The offset of the first character of the Markdown.</param>
internal sealed partial record HeaderBlock(string Yaml, int FirstLine, int BodyStart)
{
    /// <summary>The header is opened by a fence, and nothing closes it: it may still be written.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Its YAML was made of another format: the file's lines are not those of <see cref="Yaml"/>.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Splits a text; a header that is not closed, not opened or not YAML is reported and never taken for text.</summary>
    public static HeaderBlock Split(string text, HeaderFaults faults)
    {
        var start = 0;
        var line = 1;
        for (; start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\u200B' or '\u2060'); start++)
            if (text[start] == '\n') line++;
        // An indented fence is no fence; a mark without width before it is nothing.
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var header = UnusualFences.PastComments(text, start);
        (start, line) = (header, line + text.AsSpan(start..header).Count('\n'));

        var lines = Lines(text, start, line);
        if (lines.Count == 0) return new("", 1, text.Length);
        var first = text.AsSpan(lines[0].Start, lines[0].Length).TrimEnd();
        return first switch
        {
            "---" when lines.Count > 1 && TomlValue().IsMatch(text.AsSpan(lines[1].Start, lines[1].Length)) =>
                ForeignHeader.Read(text, lines, "---", "TOML", faults),
            "---" => Fenced(text, lines, faults),
            "---yaml" or "--- yaml" or "---yml" => Fenced(text, lines, faults),
            "+++" => ForeignHeader.Read(text, lines, "+++", "TOML", faults),
            "---toml" or "--- toml" => ForeignHeader.Read(text, lines, "---", "TOML", faults),
            "---json" or "--- json" => ForeignHeader.Read(text, lines, "---", "JSON", faults),
            "---js" or "--- js" or "---javascript" => ForeignHeader.Read(text, lines, "---", "JavaScript", faults),
            ['{', ..] when JsonHeader().IsMatch(text, start) => ForeignHeader.ReadJson(text, start, line, faults),
            _ => UnusualFences.Fenced(text, lines, faults)
                ?? NotOpened(text, lines, faults)
                ?? UnusualFences.None(text, lines, faults)
                ?? new("", line, 0),
        };
    }

    private static HeaderBlock Fenced(string text, List<Line> lines, HeaderFaults faults)
    {
        for (var i = 1; i < lines.Count; i++)
            if (text.AsSpan(lines[i].Start, lines[i].Length).TrimEnd() is "---" or "...")
                return IsText(text, lines[1..i]) ? new("", lines[0].Number, 0) : Between(text, lines, 1, i);

        // Not closed: the header ends where lines stop looking like YAML. A rule (---) before ordinary text is no header.
        var end = 1;
        while (end < lines.Count && YamlLine().IsMatch(text.AsSpan(lines[end].Start, lines[end].Length))) end++;
        if (end == 1) return new("", lines[0].Number + 1, 0) { IsOpen = true };
        if (end < lines.Count && UnusualFences.IsFence(text, lines[end])) return UnusualFences.Between(text, lines, end, end, faults);
        var close = lines[end - 1].Number + 1;
        faults.Add(HeaderRules.NotClosed, new(lines[0].Number, 1), $"{close}");
        faults.Insert(close, "---");
        var bodyStart = end < lines.Count ? lines[end].Start : text.Length;
        return new(text[lines[1].Start..lines[end - 1].End], lines[1].Number, bodyStart) { IsOpen = true };
    }

    /// <summary>Between two rules of a text, after an empty line, nothing looks like a key.</summary>
    private static bool IsText(string text, List<Line> between) =>
        between.Count > 1 && between[0].Length == 0 && !between.Exists(line => LikeYaml().IsMatch(text.AsSpan(line.Start, line.Length)));

    private static HeaderBlock? NotOpened(string text, List<Line> lines, HeaderFaults faults)
    {
        if (!KeyLine().IsMatch(text.AsSpan(lines[0].Start, lines[0].Length))) return null;
        for (var i = 1; i < lines.Count; i++)
        {
            var span = text.AsSpan(lines[i].Start, lines[i].Length);
            if (span.TrimEnd() is "---")
            {
                if (i == 1 && !span.StartsWith("---")) return null;
                faults.Add(HeaderRules.NotOpened, new(lines[0].Number, 1));
                faults.Insert(lines[0].Number, "---");
                return Between(text, lines, 0, i);
            }

            if (!YamlLine().IsMatch(span)) return null;
        }

        return null;
    }

    public static HeaderBlock Between(string text, List<Line> lines, int first, int close) =>
        new(first < close ? text[lines[first].Start..lines[close - 1].End] : "", lines[first].Number, lines[close].End);

    private static List<Line> Lines(string text, int start, int number)
    {
        var lines = new List<Line>();
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            lines.Add(new(number++, start, end - start, Math.Min(end + 1, text.Length)));
            start = end + 1;
        }

        return lines;
    }

    internal readonly record struct Line(int Number, int Start, int Length, int End);

    [GeneratedRegex(@"^\s*(#|$)|^\s*-(\s|$)|^\s+\S|^[\w-]+\s*:(\s|$)", RegexOptions.NonBacktracking)]
    internal static partial Regex YamlLine();

    [GeneratedRegex(@"^[A-Za-z][\w-]*\s*=\s*(?:""|'|\[|[0-9]|true|false)", RegexOptions.NonBacktracking)]
    private static partial Regex TomlValue();

    [GeneratedRegex(
        @"^\s{0,8}(title|titre|layout|date|name|nom|summary|description|slug)\s*:\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    internal static partial Regex KeyLine();

    [GeneratedRegex(@"^\s*[\p{L}_""'][\w ""'-]*[:=]|^\s*-(\s|$)|^[<>=]{7}", RegexOptions.NonBacktracking)]
    private static partial Regex LikeYaml();

    [GeneratedRegex(@"\G\{\s{0,99}""\w{1,99}""\s{0,9}:")]
    private static partial Regex JsonHeader();
}
