using System.Text.RegularExpressions;

namespace Oim.Content.Markup;

/// <summary>Unclosed elements pile up, and the time to read them grows with the square of their number.</summary>
internal static partial class HtmlDepth
{
    public const int Most = 500;

    /// <summary>Elements without an end, or whose end may go without saying.</summary>
    private static readonly HashSet<string> NeverDeep = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "hr",
        "img",
        "input",
        "li",
        "option",
        "p",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "wbr",
    };

    public static bool IsTooMuch(string html)
    {
        var names = NeverDeep.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var name = html.AsSpan(tag.Index + 1, tag.Length - 1);
            var isEnd = name[0] == '/';
            if (names.Contains(isEnd ? name[1..] : name)) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Most) return true;
        }

        return false;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
