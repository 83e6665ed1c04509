namespace Oim.Content.Markup.Dialects;

/// <summary>Bullets pasted from a word processor (•, ▪, –) make lists.</summary>
internal static class ForeignBullets
{
    /// <summary>The last four are those of the fonts Symbol and Wingdings, which Word leaves behind.</summary>
    public const string Rare = "•‣●▪◦○➢\uF0B7\uF0A7\uF0D8\uF0FC";

    private const string Bullets = Rare + "·";

    public static string Read(string[] lines, int i, DialectHints hints)
    {
        var line = lines[i];
        var at = line.AsSpan().IndexOfAnyExcept(" \t\u00A0");
        if (at < 0 || !IsBullet(line, at, lines, i)) return line;
        var content = at + 1;
        while (content < line.Length && line[content] is ' ' or '\t' or '\u00A0' or '\u202F') content++;
        if (content >= line.Length) return line;
        hints.Add(MarkupRules.ForeignBullet, i, line);
        return $"{line[..at].Replace('\u00A0', ' ')}- {line[content..]}";
    }

    private static bool IsBullet(string line, int at, string[] lines, int i) =>
        Bullets.Contains(line[at], StringComparison.Ordinal)
        || (IsDash(line, at) && (HasDash(Neighbour(lines, i, -1)) || HasDash(Neighbour(lines, i, 1))));

    /// <summary>A dash alone may be an aside; several in a row are a list.</summary>
    private static bool IsDash(string line, int at) => line[at] == '–' && at + 1 < line.Length && line[at + 1] is ' ' or '\t' or '\u00A0';

    // The line before may have been rewritten already.
    private static bool HasDash(string? line) =>
        line?.AsSpan().IndexOfAnyExcept(" \t") is >= 0 and var at && (IsDash(line, at) || line.AsSpan(at).StartsWith("- "));

    private static string? Neighbour(string[] lines, int i, int step)
    {
        for (i += step; i >= 0 && i < lines.Length; i += step)
            if (!string.IsNullOrWhiteSpace(lines[i])) return lines[i];
        return null;
    }
}
