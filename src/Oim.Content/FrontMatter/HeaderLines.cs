using Oim.Content.Diagnostics;
using YamlDotNet.Core;

namespace Oim.Content.FrontMatter;

/// <summary>The lines of a header that are read otherwise than they are written, as they should be written.</summary>
internal static class HeaderLines
{
    /// <returns>By index, from 0; null when the header cannot be read even so.</returns>
    public static IReadOnlyDictionary<int, string>? Mended(string yaml)
    {
        var lines = new Dictionary<int, string>();
        var otherwise = false;
        var clean = HeaderText.Clean(yaml, 1, (rule, _, _) => otherwise |= rule != HeaderRules.Tab && rule != HeaderRules.Mended);
        if (otherwise) return null; // which of two versions is right is not ours to say
        var cleanLines = clean.Split('\n');
        var written = yaml.Split('\n');
        for (var i = 0; i < written.Length; i++)
        {
            // Only the indentation: of tabs, or of an item further right than its list.
            var text = written[i].AsSpan().TrimStart(' ');
            if (
                (text.StartsWith('\t') && cleanLines[i].Length > 0)
                || (text.StartsWith("- ") && cleanLines[i] != written[i] && text.SequenceEqual(cleanLines[i].AsSpan().TrimStart(' ')))
            )
                lines[i] = cleanLines[i];
        }

        try
        {
            var parser = new YamlEvents(clean);
            while (parser.MoveNext())
            {
                // Read to its end.
            }

            return lines;
        }
        catch (YamlException error)
        {
            var (mendedYaml, mended, remaining) = HeaderRepair.Mend(clean, error);
            if (remaining is not null) return null;
            var mendedLines = mendedYaml.Split('\n');
            for (var i = 0; i < mendedLines.Length; i++)
                if (mended.Any(line => line.Line <= i + 1) && mendedLines[i] != cleanLines[i]) lines[i] = mendedLines[i];
            return lines;
        }
    }
}
