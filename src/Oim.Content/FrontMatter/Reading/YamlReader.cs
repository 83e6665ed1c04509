using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Mending;
using YamlDotNet.Core;

namespace Oim.Content.FrontMatter.Reading;

/// <summary>Reads the YAML that editors write; each line that has to be read otherwise than it is written is reported.</summary>
public static class YamlReader
{
    /// <param name="firstLine">The line of the file on which the YAML starts.</param>
    /// <param name="keys">The keys that may stand in it.</param>
    /// <returns>The map at the top, empty when there is nothing, null when the YAML cannot be read (which is then reported).</returns>
    public static HeaderMap? Read(string yaml, int firstLine, KnownKeys keys, Action<DiagnosticRule, Position, string[]> report) =>
        Read(new HeaderLines(yaml), firstLine, keys, report).Map;

    /// <returns>And whether the lines as they are read may be written.</returns>
    internal static (HeaderMap? Map, bool IsCertain) Read(
        HeaderLines lines,
        int firstLine,
        KnownKeys keys,
        Action<DiagnosticRule, Position, string[]> report
    )
    {
        var isCertain = HeaderCleaning.Clean(lines, firstLine, report);
        var (isRepaired, isWhole) = (false, false);
        while (true)
        {
            var found = new List<(DiagnosticRule Rule, Position At, string[] Arguments)>();
            try
            {
                var nodes = new YamlNodes(lines.Text, firstLine, keys, (rule, at, arguments) => found.Add((rule, at, arguments)));
                var map = nodes.ReadDocument();
                if (!isWhole && nodes.Lost.Count > 0)
                {
                    isWhole = true;
                    foreach (var text in nodes.Lost) Mended(text.Start.Line, text.Fault, LostText.Mend(lines, text));
                    continue;
                }

                foreach (var (rule, at, arguments) in found) report(rule, at, arguments);
                return (map, isCertain && map is not null);
            }
            catch (YamlException error)
            {
                if (error.Message != YamlFault.TooMuch && !isRepaired)
                {
                    isRepaired = true;
                    (var read, var mended, var remaining) = YamlRepair.Mend(lines.Read, keys, error);
                    foreach (var line in mended) Mended(line.Line, line.Fault, line.Written);
                    lines.Mend(read);
                    if (remaining is null) continue;
                    error = remaining;
                }

                var at = new Position(
                    (int)Math.Min(error.Start.Line, lines.Read.Length) + firstLine - 1,
                    Math.Max(1, (int)error.Start.Column)
                );
                report(HeaderRules.Syntax, at, [YamlFault.Explain(error, lines.Text)]);
                return (null, false);
            }
        }

        void Mended(long line, string fault, string written) =>
            report(HeaderRules.Mended, new((int)line + firstLine - 1, 1), [fault, written]);
    }
}
