using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.FrontMatter.Mending;

/// <summary>
/// Takes out of a YAML header, before it is parsed, what is invisible or foreign to YAML: tabs in the indentation, blanks on empty lines,
/// zero-width characters, Git's merge markers. Every line stays on its line.
/// </summary>
internal static class HeaderCleaning
{
    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(
        "\t\u00A0\u0085\u2028\u2029\u200B\u200C\u200D\u2060\uFEFF\u202F"
    );

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(
        " \t\u00A0\u202F\u200B\u2060\uFEFF"
    );

    /// <returns>False where two versions stand in the header: which of them is right is not ours to write.</returns>
    public static bool Clean(HeaderLines lines, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var yaml = lines.Text;
        var merged = yaml.Contains("<<<<<<< ", StringComparison.Ordinal);
        if (!merged && LaggingItems.MayBeIn(yaml))
            LaggingItems.PutRight(lines, (line, written) =>
                report(HeaderRules.Mended, new(firstLine + line, 1), [LaggingItems.Fault, written])
            );
        if (!merged && yaml.AsSpan().IndexOfAny(Suspects) < 0 && !yaml.Contains(" \n", StringComparison.Ordinal)) return true;
        if (merged) KeepOurs(lines, firstLine, report);
        var tabsReported = false;
        for (var i = 0; i < lines.Read.Length; i++)
        {
            var line = lines.Read[i];
            if (string.IsNullOrWhiteSpace(line))
            {
                // YamlDotNet stumbles over blanks on the empty lines of a text block.
                lines.Clean(i, "");
                continue;
            }

            if (line.AsSpan().IndexOfAny(Suspects) < 0) continue;
            var indentation = Math.Max(0, line.AsSpan().IndexOfAnyExcept(Blanks));
            var hasTab = line.AsSpan(0, indentation).Contains('\t');
            if (!tabsReported && hasTab)
            {
                tabsReported = true;
                report(HeaderRules.Tab, new(firstLine + i, 1), [Spaces(line.AsSpan(0, indentation)) + line[indentation..]]);
            }

            var clean = Spaces(line.AsSpan(0, indentation)) + Plain(line[indentation..]);
            if (hasTab) lines.Mend(i, clean);
            else lines.Clean(i, clean);
        }

        return !merged;
    }

    /// <summary>A tab counts as two spaces, the indentation YAML writers use; characters without width count for nothing.</summary>
    private static string Spaces(ReadOnlySpan<char> indentation)
    {
        var width = 0;
        foreach (var c in indentation) width += c switch { '\t' => 2, '\u200B' or '\uFEFF' or '\u2060' => 0, _ => 1 };
        return new(' ', width);
    }

    /// <summary>
    /// A line whose separators YAML would take for line ends are spaces, and whose key and colon are followed by plain ones.
    /// </summary>
    private static string Plain(string line)
    {
        line = line.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return line;
        var (key, value) = (line[..colon], line[(colon + 1)..]);
        key = string.Concat(key.Where(c => c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')))
            .Replace('\u00A0', ' ')
            .Replace('\u202F', ' ')
            .Replace('\t', ' ');
        var start = value.AsSpan().IndexOfAnyExcept(Blanks);
        return start <= 0 ? key + ":" + value : $"{key}:{new string(' ', start)}{value[start..]}";
    }

    /// <summary>Of two versions that Git could not merge, the first is read; the other is blanked.</summary>
    private static void KeepOurs(HeaderLines lines, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var theirs = false;
        for (var i = 0; i < lines.Read.Length; i++)
        {
            var line = lines.Read[i];
            if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal))
            {
                report(HeaderRules.MergeMarker, new(firstLine + i, 1), []);
                lines.Clean(i, "");
            }
            else if (line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith("||||||| ", StringComparison.Ordinal))
            {
                theirs = true;
                lines.Clean(i, "");
            }
            else if (line.StartsWith(">>>>>>>", StringComparison.Ordinal))
            {
                theirs = false;
                lines.Clean(i, "");
            }
            else if (theirs)
            {
                lines.Clean(i, "");
            }
        }
    }
}
