namespace Oim.Typography.Tests;

/// <summary>
/// Reads the cases of <c>typographie.md</c>: each row of a table, whose heading says whether it is plain text or Markdown.
/// </summary>
internal static class TypographySpec
{
    public static string WithSigns(string text) => text.Replace('␣', '\u00A0').Replace('⍽', '\u202F').Replace('⏎', '\n');

    public static string Shown(string text) => text.Replace('\u00A0', '␣').Replace('\u202F', '⍽');

    public static TheoryData<string, string> Rows(string kind)
    {
        var rows = new TheoryData<string, string>();
        var current = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "typographie.md")))
        {
            if (!line.StartsWith('|'))
                continue;
            var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal)
                .Split('|')
                .Select(cell => cell.Replace('\u0001', '|').Trim())
                .ToArray();
            if (cells[1].StartsWith('-'))
                continue;
            if (!cells[1].StartsWith('`'))
                current = cells[1];
            else if (current == kind)
                rows.Add(Code(cells[1]), cells[2] == "inchangé" ? Code(cells[1]) : Code(cells[2]));
        }

        return rows;
    }

    private static string Code(string cell)
    {
        var fence = cell.Length - cell.TrimStart('`').Length;
        var code = cell[fence..^fence];
        return fence > 1 ? code.Trim(' ') : code;
    }
}
