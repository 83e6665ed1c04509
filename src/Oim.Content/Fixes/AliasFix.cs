using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;

namespace Oim.Content.Fixes;

/// <summary>Writes old addresses into the header of the page they led to.</summary>
public static partial class AliasFix
{
    /// <returns>Nothing where the header is of a form that this does not understand.</returns>
    public static IReadOnlyList<LineEdit> Edits(string text, IReadOnlyList<string> addresses)
    {
        var source = PageSource.Of("", text, KnownKeys.None);
        if (source.Header is null || !source.IsFenced) return [];
        var added = string.Join(", ", addresses);
        if (source.BodyStart == 0 || source.HeaderRange is not var (first, end))
            return [new(1, null, "---"), new(1, null, $"aliases: [{added}]"), new(1, null, "---")];
        var lines = text.Split('\n')[(first - 1)..(end - 1)];
        var at = Array.FindIndex(lines, line =>
            KeyLine().Match(line) is { Success: true } match
            && (match.Groups["key"].Value == CommonKeys.Aliases.Name || CommonKeys.Aliases.Aliases.Contains(match.Groups["key"].Value))
        );
        if (at < 0)
            return [new(end, null, $"aliases: [{added}]")];

        var value = KeyLine().Match(lines[at]).Groups["value"].Value.Trim();
        var start = lines[at][..(lines[at].IndexOf(':', StringComparison.Ordinal) + 1)];
        if (value is "[]")
            return [new(first + at, lines[at], $"{start} [{added}]")];
        if (value.StartsWith('[') && value.EndsWith(']'))
            return [new(first + at, lines[at], $"{start} {value[..^1].TrimEnd().TrimEnd(',')}, {added}]")];
        if (value.Length > 0)
            return value.IndexOfAny(['#', '[', '{', '|', '>', '&', '*']) < 0
                ? [new(first + at, lines[at], $"{start} [{value}, {added}]")]
                : [];
        var last = at;
        while (last + 1 < lines.Length && Item().IsMatch(lines[last + 1])) last++;
        if (last == at) return [];
        var indent = Item().Match(lines[last]).Groups["indent"].Value;
        return [.. addresses.Select(address => new LineEdit(first + last + 1, null, $"{indent}- {address}"))];
    }

    [GeneratedRegex(@"^(?<key>\w+)\s*:(?<value>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^(?<indent>\s*)- \S", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
