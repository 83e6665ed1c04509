using System.Text.RegularExpressions;

namespace Oim.Content.FrontMatter.Foreign;

/// <summary>
/// Reads what is simple in the TOML headers of Hugo and Zola, line for line, as YAML: <c>title = "x"</c>, lists and texts of several lines.
/// Other tables are left out.
/// </summary>
internal static partial class TomlHeader
{
    public static string ToYaml(string toml)
    {
        var lines = toml.Split('\n');
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            // Zola files its terms in a table of their own.
            if (lines[i].TrimStart().StartsWith('['))
                inTable = lines[i].Trim() != "[taxonomies]";
            if (inTable)
                lines[i] = "";
            else if (Assignment().Match(lines[i]) is { Success: true } match)
                lines[i] = $"{match.Groups[1].Value}: {match.Groups[2].Value}";
            else if (Opening().Match(lines[i]) is { Success: true } opening && !HasEnd(opening))
                Rest(lines, ref i, opening);
            else
                lines[i] = "";
        }

        return string.Join('\n', lines);
    }

    private static bool HasEnd(Match opening) => opening.Groups["first"].ValueSpan.Contains("\"\"\"", StringComparison.Ordinal);

    /// <summary>A value that ends some lines below: YAML wants those lines indented.</summary>
    private static void Rest(string[] lines, ref int i, Match opening)
    {
        var isList = opening.Groups["list"].Success;
        var end = Array.FindIndex(lines, i + 1, line =>
            isList ? ListEnd().IsMatch(line) : line.Contains("\"\"\"", StringComparison.Ordinal)
        );
        var first = $"{opening.Groups["key"].Value}: {(isList ? "[" : "\"")}{opening.Groups["first"].Value}";
        lines[i] = end < 0 ? "" : first;
        for (var last = end; i < last; lines[i] = "  " + (isList ? lines[i] : lines[i].Replace("\"\"\"", "\"", StringComparison.Ordinal)))
            i++;
    }

    /// <summary>A key and a value that ends on its line.</summary>
    [GeneratedRegex(
        @"^\s*""?([\w-]+)""?\s*=\s*(""(?:[^""\\]|\\.)*""|'[^']*'|\[[^\[\]]*\]|[\w:.+-]+)\s*(?:#.*)?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\s*""?(?<key>[\w-]+)""?\s*=\s*(?:(?<list>\[)(?<first>[^\[\]]*)|""""""(?<first>.*))$", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[^\[\]]*\]\s*(?:#.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex ListEnd();
}
