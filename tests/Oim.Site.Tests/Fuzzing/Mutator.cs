using Oim.Site.Tests.Hostile;

namespace Oim.Site.Tests.Fuzzing;

/// <summary>Makes new inputs of old ones: cut, doubled, joined, shuffled, with signs and pieces that readers stumble over.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> seeds)
{
    /// <summary>Characters; longer ones say nothing that shorter ones do not, and take their time.</summary>
    private const int Longest = 20_000;

    private static readonly string[] Pieces =
    [
        "---\n", "---", "...\n", "title: ", "kind: event\n", "kind: news\n", "start: 2026-02-30T25:61\n", "- ", "  - ", "\t", ": ", "? ",
        "&a ", "*a", "!!binary ", "|\n", ">-\n", "{", "}", "[", "]", "\"", "'",
        "# ", "## ", "### 9 h ", "> ", "1. ", "* ", "| ", "|---|\n", "```", "~~~", ":::", "::: note\n", "{{< ", " >}}", "{% ", " %}",
        "[[", "]]", "![", "](", ")", "<", ">", "</", "<!--", "-->", "<div>", "<table>", "<td rowspan=9999>",
        "&amp;", "&#0;", "&#x110000;", "\\", "\0", "\r", "\r\n", "\n\n", "\u2028", "\u0085", "\u202e", "\u200b", "\ufeff", "\ufffe",
        "\ud800", "\udc00", "é", "e\u0301", "œ", "\u00a0", "😀", "عربي", "%", "%2f", "%00", "%c3", "//", "/../", "/./", "?", "#", "&",
        "=", "+",
        "9h30-", "24:00", "0001-01-01", "9999-12-31", "-1", "1e999", "NaN", "null", "~", "true", "content:/", "javascript:", "http://",
        "mailto:", "^", "$", "*", "_", "__", "**", "~~", "==", "[^1]", "[^1]: ", "*[A]: ", ":\n: ", "{#a .b c=d}", "\" OR ",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = Pick(seeds);
        for (var change = random.Next(1, 6); change > 0; change--) text = Changed(text);
        return text.Length <= Longest ? text : text[..Longest];
    }

    private string Changed(string text)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + 1 + random.Next(1 << random.Next(1, 8)));
        return random.Next(11) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text[..at] + text[end..],
            3 => text[..at] + text[at..end] + text[at..],
            4 => text[..at] + string.Concat(Enumerable.Repeat(text[at..end], random.Next(1, 60))) + text[end..],
            5 => text[..at] + string.Concat(Enumerable.Repeat(Pick(Pieces), 1 << random.Next(0, 9))) + text[at..],
            6 => text[..at] + (char)random.Next(1 << random.Next(7, 17)) + text[end..],
            7 => Joined(text, Pick(seeds), at),
            8 => text[..at] + Pick(Payloads.All).Text + text[at..],
            9 => Shuffled(text),
            _ => text[..at] + Pick(Pieces) + text[end..],
        };
    }

    private string Joined(string text, string other, int at) => text[..at] + other[random.Next(other.Length + 1)..];

    private string Shuffled(string text)
    {
        var lines = text.Split('\n');
        random.Shuffle(lines);
        return string.Join('\n', lines);
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
