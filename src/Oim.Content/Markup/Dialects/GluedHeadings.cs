namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>##Titre</c>, without a space, is a heading. One <c>#</c> alone may be a hashtag: it must stand alone and hold several words.
/// </summary>
internal static class GluedHeadings
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        for (var at = source.Text.StartsWith('#') ? 0 : Next(source.Text, 0); at >= 0; at = Next(source.Text, at))
        {
            if (!IsGlued(source.Text.AsSpan(at))) continue;
            var line = source.LineOf(at);
            var heading = source.Line(line);
            var level = heading.IndexOfAnyExcept('#');
            if (level == 1 && !(char.IsUpper(heading[1]) && heading.Contains(' ') && source.IsBlank(line - 1) && source.IsBlank(line + 1)))
                continue;
            if (!source.IsCode(at)) edits.Replace(at + level, at + level, " ", new(MarkupRules.GluedHeading, at, heading.ToString()));
        }
    }

    /// <summary>The next line that starts with the sign.</summary>
    private static int Next(string text, int from) => text.IndexOf("\n#", from, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;

    private static bool IsGlued(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '#') return false;
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsLetterOrDigit(line[level]);
    }
}
