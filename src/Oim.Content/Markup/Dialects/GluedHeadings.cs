namespace Oim.Content.Markup.Dialects;

/// <summary><c>##Titre</c>, without a space, is a heading. One <c>#</c> alone may be a hashtag: it must stand alone and hold several words.</summary>
internal static class GluedHeadings
{
    public static bool MayBeIn(string text)
    {
        if (IsGlued(text)) return true;
        for (var at = text.IndexOf("\n#", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\n#", at + 1, StringComparison.Ordinal))
            if (IsGlued(text.AsSpan(at + 1))) return true;
        return false;
    }

    public static string Read(string[] lines, int i, DialectHints hints)
    {
        var line = lines[i];
        if (!IsGlued(line)) return line;
        var level = line.AsSpan().IndexOfAnyExcept('#');
        if (
            level == 1
            && !(char.IsUpper(line[1]) && line.Contains(' ', StringComparison.Ordinal) && IsBlank(lines, i - 1) && IsBlank(lines, i + 1))
        )
            return line;
        hints.Add(MarkupRules.GluedHeading, i, line);
        return $"{line[..level]} {line[level..]}";
    }

    private static bool IsGlued(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '#') return false;
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsLetterOrDigit(line[level]);
    }

    private static bool IsBlank(string[] lines, int i) => i < 0 || i >= lines.Length || string.IsNullOrWhiteSpace(lines[i]);
}
