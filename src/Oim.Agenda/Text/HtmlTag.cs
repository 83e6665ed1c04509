namespace Oim.Agenda.Text;

/// <summary>A tag of those that old agendas are made of.</summary>
internal readonly record struct HtmlTag(int Start, int Length, string Name, bool IsEnd)
{
    private const int Longest = 1000;

    private static readonly HashSet<string> Known = new(
        [
            .. "table thead tbody tfoot colgroup col tr td th p div span font center ul ol li dl dt dd".Split(' '),
            .. "strong b em i h1 h2 h3 h4 h5 h6 br".Split(' '),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public int End => Start + Length;

    /// <summary>The tags of a text in order, found in one pass.</summary>
    public static List<HtmlTag> All(string source)
    {
        var tags = new List<HtmlTag>();
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 2 < source.Length; at = source.IndexOf('<', at + 1))
        {
            var isEnd = source[at + 1] == '/';
            var name = at + (isEnd ? 2 : 1);
            var after = name;
            while (after < source.Length && after - name < 10 && char.IsAsciiLetterOrDigit(source[after])) after++;
            if (after >= source.Length || !(char.IsWhiteSpace(source[after]) || source[after] is '>' or '/')) continue;
            if (!Known.TryGetValue(source[name..after], out var known)) continue;
            var close = source.AsSpan(after, Math.Min(Longest, source.Length - after)).IndexOf('>');
            if (close >= 0) tags.Add(new(at, after + close + 1 - at, known, isEnd));
        }

        return tags;
    }

    /// <summary>The number of an attribute such as rowspan; 1 where it has none.</summary>
    public int Number(string source, string attribute)
    {
        var tag = source.AsSpan(Start, Length);
        var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 1;
        var value = tag[(at + attribute.Length)..].TrimStart();
        if (value is not ['=', ..]) return 1;
        value = value[1..].TrimStart(" \"'");
        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits])) digits++;
        return int.TryParse(value[..digits], out var number) ? Math.Clamp(number, 1, HtmlForm.WidestSpan) : 1;
    }
}
