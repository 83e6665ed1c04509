namespace Oim.Content.Markup.Dialects;

/// <summary>
/// <c>: Légende {#tbl-x}</c> under a table, as Pandoc and Quarto write it: a definition to others, in which the table would be lost. It is
/// read as a paragraph.
/// </summary>
internal static class TableCaptions
{
    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        foreach (var at in source.PlacesOf("\n: "))
        {
            var line = source.LineOf(at + 1);
            var touches = !source.IsBlank(line - 1);
            var above = touches ? line - 1 : line - 2;
            if (above < 0 || !IsRow(source.Line(above)) || source.IsCode(at + 1)) continue;
            var text = source.Line(line);
            var end = source.EndOf(line);
            // Right under its table it would be a row of it.
            edits.Replace(at + 1, end - text[1..].TrimStart().Length, touches ? "\n" : "");
            if (text.TrimEnd() is [.., '}'] && text.LastIndexOf('{') is > 0 and var attributes) edits.Remove(at + 1 + attributes, end);
        }
    }

    private static bool IsRow(ReadOnlySpan<char> line) => line.TrimStart().StartsWith('|') || line.TrimEnd().EndsWith('|');
}
