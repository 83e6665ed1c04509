using System.Text.RegularExpressions;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>Where in a YAML header somebody types, half-written as it may be.</summary>
/// <param name="Above">The keys that it stands below, from the top.</param>
/// <param name="Key">The key whose value is typed; null where a key, or an item of a list, is.</param>
/// <param name="Typed">The word so far.</param>
/// <param name="Range">What a proposal replaces.</param>
/// <param name="IsItem">It follows the dash of a list.</param>
/// <param name="IsFlow">It stands between brackets.</param>
internal sealed partial record HeaderPlace(
    IReadOnlyList<string> Above,
    string? Key,
    string Typed,
    TextRange Range,
    bool IsItem,
    bool IsFlow
)
{
    public static HeaderPlace At(HeaderZone zone, TextPosition position)
    {
        var line = zone.Lines[position.Line];
        var column = Math.Min(position.Character, line.Length);
        var start = Dashes().Match(line).Length;
        if (column < start) return new([], null, "", TextRange.OnLine(position.Line, column, column), IsItem: false, IsFlow: false);
        var isItem = line.AsSpan(0, start).Contains('-');
        var above = zone.Above(position.Line);
        if (KeyAndValue().Match(line[start..column]) is not { Success: true } pair) return Word(above, null, start, isItem, isFlow: false);

        var (key, value) = (pair.Groups["key"].Value, pair.Groups["value"].Value);
        var valueAt = start + pair.Groups["value"].Index;
        if (value is not ['[' or '{', ..]) return Word(above, key, valueAt, isItem: false, isFlow: false);
        var inside = valueAt + value.LastIndexOfAny(['[', '{', ',']) + 1;
        inside += line.AsSpan(inside, column - inside).Length - line.AsSpan(inside, column - inside).TrimStart().Length;
        if (value[0] == '[') return Word(above, key, inside, isItem: false, isFlow: true);
        above = [.. above, key];
        return KeyAndValue().Match(line[inside..column]) is { Success: true } inner
            ? Word(above, inner.Groups["key"].Value, inside + inner.Groups["value"].Index, isItem: false, isFlow: true)
            : Word(above, null, inside, isItem: false, isFlow: true);

        HeaderPlace Word(IReadOnlyList<string> under, string? of, int from, bool isItem, bool isFlow)
        {
            // The quote that a program closes by itself is part of the word.
            var end =
                column < line.Length && from < column && line[from] is '"' or '\'' && line[column] == line[from] ? column + 1 : column;
            return new(under, of, line[from..column], TextRange.OnLine(position.Line, from, end), isItem, isFlow);
        }
    }

    [GeneratedRegex(@"^\s*(-\s+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^(?<key>[\w-]+)\s*:(\s+(?<value>.*)|(?<value>))$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyAndValue();
}
