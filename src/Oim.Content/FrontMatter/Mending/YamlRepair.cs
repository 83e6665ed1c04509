using Oim.Content.FrontMatter.Reading;
using YamlDotNet.Core;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>A line of a header as it was read, because as it was written it is no YAML.</summary>
/// <param name="Line">From 1, in the header.</param>
/// <param name="Fault">What was wrong, in both languages (see <see cref="Diagnostics.Wording.Phrase"/>).</param>
/// <param name="Written">The very line to write.</param>
internal sealed record MendedLine(int Line, string Fault, string Written);

/// <summary>
/// Reads a header that YAML refuses as the text it obviously is. Each mend must carry the parser further than it came before; a mend that
/// does
/// not is not made, and a header that no mend helps stays an error.
/// </summary>
internal static class YamlRepair
{
    /// <summary>A fault is told at its line or a few lines later.</summary>
    private const int LinesToTry = 40;

    private const int MostMends = 30;

    /// <param name="keys">The keys that may stand in it.</param>
    /// <param name="error">The first fault the parser met.</param>
    /// <returns>The mended lines and what was mended; the fault that remains, if one does.</returns>
    public static (string[] Lines, IReadOnlyList<MendedLine> Mended, YamlException? Remaining) Mend(
        string[] lines,
        KnownKeys keys,
        YamlException error
    )
    {
        var mended = new List<MendedLine>();
        YamlException? fault = error;
        while (fault is not null && mended.Count < MostMends)
        {
            if (TryOne(lines, keys, fault) is not { } step) break;
            (lines, var line, fault) = step;
            mended.RemoveAll(before => before.Line == line.Line);
            mended.Add(line);
        }

        return (lines, mended, fault);
    }

    private static (string[] Lines, MendedLine Mended, YamlException? Next)? TryOne(string[] lines, KnownKeys keys, YamlException fault)
    {
        var at = Math.Clamp((int)fault.Start.Line - 1, 0, lines.Length - 1);
        foreach (var (explanation, mend) in LineMends.All)
        {
            for (var i = at; i >= 0 && i > at - LinesToTry; i--)
            {
                if (lines[i].Length == 0 || mend(lines, i, keys) is not { } changed) continue;
                var next = FaultOf(changed);
                if (next is not null && next.Start.Line <= fault.Start.Line) continue;
                return (changed, new(i + 1, explanation, changed[i]), next);
            }
        }

        return null;
    }

    private static YamlException? FaultOf(string[] lines)
    {
        try
        {
            var parser = new YamlEvents(string.Join('\n', lines));
            while (parser.MoveNext())
            {
                // Only whether it reads to its end matters here.
            }

            return null;
        }
        catch (YamlException error)
        {
            return error;
        }
    }
}
