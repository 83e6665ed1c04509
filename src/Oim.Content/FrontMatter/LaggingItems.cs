using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter;

/// <summary>
/// <c>- un</c> and, a space further right, <c>- deux</c>: to YAML the second line continues the first, and the two are one value « un - deux ». Nobody means that:
/// an item under the plain value of another one, and further right, is put where that one stands.
/// </summary>
internal static partial class LaggingItems
{
    public static readonly string Fault = Wording.Phrase(
        "élément plus à droite que celui du dessus",
        "item further right than the one above"
    );

    /// <summary>A text block may hold a list in a list, and is let alone.</summary>
    public static bool MayBeIn(string yaml) => yaml.Contains(" - ", StringComparison.Ordinal) && !TextBlock().IsMatch(yaml);

    /// <param name="report">Told once: a line from 0, and as it should be.</param>
    public static string PutRight(string yaml, Action<int, string> report)
    {
        var lines = yaml.Split('\n');
        var told = false;
        for (var (start, end) = (0, 0); start < lines.Length; start = Math.Max(end, start + 1))
        {
            end = start;
            while (end < lines.Length && Item().IsMatch(lines[end])) end++;
            if (end - start < 2) continue;
            var first = Indentation(lines[start]);
            if (lines[start..end].Any(line => Indentation(line) < first)) continue;
            for (var i = start + 1; i < end; i++)
            {
                if (Indentation(lines[i]) == first) continue;
                lines[i] = lines[i][(Indentation(lines[i]) - first)..];
                if (!told) report(i, lines[i]);
                told = true;
            }
        }

        return told ? string.Join('\n', lines) : yaml;
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>An item with a value that is no key, no list and in no quotes.</summary>
    [GeneratedRegex(@"^ *- +(?![""'\[{|>&*!#-])(?:[^:#\n]|:(?! |$)|(?<! )#)+$")]
    private static partial Regex Item();

    [GeneratedRegex(@"[|>][+-]?\d?[ \t]*\n")]
    private static partial Regex TextBlock();
}
