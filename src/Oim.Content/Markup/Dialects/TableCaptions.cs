using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>: Légende {#tbl-x}</c> under a table, as Pandoc and Quarto write it: a definition to others, in which the table would be lost. It is read as a paragraph.</summary>
internal static partial class TableCaptions
{
    public static string Read(string[] lines, int i)
    {
        if (Caption().Match(lines[i]) is not { Success: true } match) return lines[i];
        var above = i - 1;
        if (above >= 0 && string.IsNullOrWhiteSpace(lines[above])) above--;
        if (above < 0 || !IsRow(lines[above])) return lines[i];
        // Right under its table it would be a row of it.
        if (above == i - 1) return $"\n{match.Groups["words"].Value}";
        return match.Groups["words"].Value;
    }

    private static bool IsRow(string line) => line.TrimStart().StartsWith('|') || line.TrimEnd().EndsWith('|');

    [GeneratedRegex(@"^:[ \t]+(?<words>.*?)[ \t]*(?:\{[^{}]*\})?[ \t]*$")]
    private static partial Regex Caption();
}
