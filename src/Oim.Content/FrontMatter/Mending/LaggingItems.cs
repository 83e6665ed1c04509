using System.Text.RegularExpressions;
using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>
/// <c>- un</c> and, a space further right, <c>- deux</c>: to YAML the second line continues the first, and the two are one value « un -
/// deux ». Nobody means that: an item under the plain value of another one, and further right, is put where that one stands.
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
    public static void PutRight(HeaderLines lines, Action<int, string> report)
    {
        var read = lines.Read;
        var told = false;
        for (var (start, end) = (0, 0); start < read.Length; start = Math.Max(end, start + 1))
        {
            end = start;
            while (end < read.Length && IsPlainItem(read[end])) end++;
            if (end - start < 2) continue;
            var first = Indentation(read[start]);
            if (read[start..end].Any(line => Indentation(line) < first)) continue;
            for (var i = start + 1; i < end; i++)
            {
                if (Indentation(read[i]) == first) continue;
                lines.Mend(i, read[i][(Indentation(read[i]) - first)..]);
                if (!told) report(i, read[i]);
                told = true;
            }
        }
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>An item with a value that is no key, no list and in no quotes.</summary>
    private static bool IsPlainItem(string line)
    {
        var item = line.AsSpan().TrimStart(' ');
        if (!item.StartsWith("- ", StringComparison.Ordinal)) return false;
        var value = item[2..].TrimStart(' ');
        return value.Length > 0
            && !"\"'[{|>&*!#-".Contains(value[0], StringComparison.Ordinal)
            && !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal)
            && value[^1] != ':';
    }

    [GeneratedRegex(@"[|>][+-]?[0-9]?[ \t]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex TextBlock();
}
