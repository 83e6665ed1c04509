using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.FrontMatter.Foreign;

/// <summary>Headers in the formats of other tools: what is simple in them is read, and they are never published as text.</summary>
internal static partial class ForeignHeader
{
    /// <param name="fence">The line that closes it.</param>
    public static HeaderBlock Read(string text, List<HeaderBlock.Line> lines, string fence, string format, HeaderFaults faults)
    {
        faults.Add(HeaderRules.ForeignFormat, new(lines[0].Number, 1), format);
        var close = lines.FindIndex(1, line => text.AsSpan(line.Start, line.Length).TrimEnd().SequenceEqual(fence));
        var end = close < 0 ? lines.FindIndex(1, line => !TomlLine().IsMatch(text.AsSpan(line.Start, line.Length))) : close;
        if (end < 0) end = lines.Count;
        if (end < 2) return new("", lines[0].Number, close > 0 ? lines[close].End : lines[0].End) { IsForeign = true };
        var written = text[lines[1].Start..lines[end - 1].End];
        // JSON is YAML; JavaScript is a programme, which is not run.
        var yaml = format switch { "TOML" => TomlHeader.ToYaml(written), "JSON" => written, _ => "" };
        return new(yaml, lines[1].Number, lines[close < 0 ? end - 1 : close].End) { IsForeign = true };
    }

    /// <summary>Hugo's <c>{ … }</c> without fences, on one line or several.</summary>
    public static HeaderBlock ReadJson(string text, int start, int line, HeaderFaults faults)
    {
        faults.Add(HeaderRules.ForeignFormat, new(line, 1), "JSON");
        var end = EndOfObject(text, start);
        return new(text[start..end], line, end) { IsForeign = true };
    }

    /// <summary>Where the object that starts here ends; the end of its paragraph where it does not.</summary>
    private static int EndOfObject(string text, int start)
    {
        var depth = 0;
        foreach (var sign in JsonSign().EnumerateMatches(text, start))
        {
            depth += text[sign.Index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) return sign.Index + 1;
        }

        return text.IndexOf("\n\n", start, StringComparison.Ordinal) is > 0 and var end ? end : text.Length;
    }

    [GeneratedRegex(@"^\s*(#|$)|^\s*\[|^\s*""?[\w.-]+""?\s*=", RegexOptions.NonBacktracking)]
    private static partial Regex TomlLine();

    [GeneratedRegex(@"[{}]|""(?:[^""\\]|\\.)*""", RegexOptions.NonBacktracking)]
    private static partial Regex JsonSign();
}
