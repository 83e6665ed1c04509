using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Mending;
using YamlDotNet.Core;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>Reads the YAML that editors write; each line that has to be read otherwise than it is written is reported.</summary>
public static class YamlReader
{
    /// <param name="firstLine">The line of the file on which the YAML starts.</param>
    /// <returns>The map at the top, empty when there is nothing, null when the YAML cannot be read (which is then reported).</returns>
    public static HeaderMap? Read(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report) =>
        Read(new HeaderLines(yaml), firstLine, report).Map;

    /// <returns>And whether the lines as they are read may be written.</returns>
    internal static (HeaderMap? Map, bool IsCertain) Read(
        HeaderLines lines,
        int firstLine,
        Action<DiagnosticRule, Position, string[]> report
    )
    {
        var isCertain = HeaderCleaning.Clean(lines, firstLine, report);
        var later = new List<(DiagnosticRule Rule, Position At, string[] Arguments)>();
        try
        {
            var map = new YamlNodes(lines.Text, firstLine, (rule, at, arguments) => later.Add((rule, at, arguments))).ReadDocument();
            foreach (var (rule, at, arguments) in later) report(rule, at, arguments);
            return (map, isCertain);
        }
        catch (YamlException error)
        {
            var map = ReadMended(lines, error, firstLine, report);
            return (map, isCertain && map is not null);
        }
    }

    /// <summary>What the header was meant to say.</summary>
    private static HeaderMap? ReadMended(
        HeaderLines lines,
        YamlException error,
        int firstLine,
        Action<DiagnosticRule, Position, string[]> report
    )
    {
        YamlException? remaining = error;
        if (error.Message != YamlFault.TooMuch)
        {
            (var read, var mended, remaining) = YamlRepair.Mend(lines.Read, error);
            foreach (var line in mended) report(HeaderRules.Mended, new(firstLine + line.Line - 1, 1), [line.Fault, line.Written]);
            lines.Mend(read);
            if (mended.Count == 0) remaining ??= error;
        }

        try
        {
            if (remaining is null) return new YamlNodes(lines.Text, firstLine, report).ReadDocument();
        }
        catch (YamlException tooMuch)
        {
            remaining = tooMuch;
        }

        report(
            HeaderRules.Syntax,
            new((int)Math.Min(remaining.Start.Line, lines.Read.Length) + firstLine - 1, Math.Max(1, (int)remaining.Start.Column)),
            [YamlFault.Explain(remaining, lines.Text)]
        );
        return null;
    }
}
