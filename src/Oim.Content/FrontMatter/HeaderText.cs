using Oim.Content.Diagnostics;

namespace Oim.Content.FrontMatter;

/// <summary>
/// Takes out of a YAML header, before it is parsed, what is invisible or foreign to YAML: tabs in the indentation, blanks on empty lines,
/// zero-width characters, Git's merge markers. Every line stays on its line.
/// </summary>
internal static class HeaderText
{
    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(
        "\t\u00A0\u0085\u2028\u2029\u200B\u200C\u200D\u2060\uFEFF\u202F"
    );

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(
        " \t\u00A0\u202F\u200B\u2060\uFEFF"
    );

    public static string Clean(string yaml, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var merged = yaml.Contains("<<<<<<< ", StringComparison.Ordinal);
        if (!merged && LaggingItems.MayBeIn(yaml))
            yaml = LaggingItems.PutRight(yaml, (line, written) =>
                report(HeaderRules.Mended, new(firstLine + line, 1), [LaggingItems.Fault, written])
            );
        if (!merged && yaml.AsSpan().IndexOfAny(Suspects) < 0 && !yaml.Contains(" \n", StringComparison.Ordinal))
            return yaml;
        var lines = yaml.Split('\n');
        if (merged) KeepOurs(lines, firstLine, report);
        var tabsReported = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line))
            {
                // YamlDotNet stumbles over blanks on the empty lines of a text block.
                lines[i] = "";
                continue;
            }

            if (line.AsSpan().IndexOfAny(Suspects) < 0) continue;
            var indentation = Math.Max(0, line.AsSpan().IndexOfAnyExcept(Blanks));
            if (!tabsReported && line.AsSpan(0, indentation).Contains('\t'))
            {
                tabsReported = true;
                report(HeaderRules.Tab, new(firstLine + i, 1), [Spaces(line.AsSpan(0, indentation)) + line[indentation..]]);
            }

            lines[i] = Spaces(line.AsSpan(0, indentation)) + Plain(line[indentation..]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>A tab counts as two spaces, the indentation YAML writers use; characters without width count for nothing.</summary>
    private static string Spaces(ReadOnlySpan<char> indentation)
    {
        var width = 0;
        foreach (var c in indentation) width += c switch { '\t' => 2, '\u200B' or '\uFEFF' or '\u2060' => 0, _ => 1 };
        return new(' ', width);
    }

    /// <summary>A line whose separators YAML would take for line ends are spaces, and whose key and colon are followed by plain ones.</summary>
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
    private static void KeepOurs(string[] lines, int firstLine, Action<DiagnosticRule, Position, string[]> report)
    {
        var theirs = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal))
            {
                report(HeaderRules.MergeMarker, new(firstLine + i, 1), []);
                lines[i] = "";
            }
            else if (line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith("||||||| ", StringComparison.Ordinal))
            {
                (theirs, lines[i]) = (true, "");
            }
            else if (line.StartsWith(">>>>>>>", StringComparison.Ordinal))
            {
                (theirs, lines[i]) = (false, "");
            }
            else if (theirs)
            {
                lines[i] = "";
            }
        }
    }
}
