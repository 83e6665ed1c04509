using System.Text;
using Oim.Content.Sources;

namespace Oim.Content.Diagnostics.Writers;

/// <summary>Finds the source line a diagnostic points at. Reports are in order of file, so one file is kept at a time.</summary>
public sealed class SourceExcerpts(string root)
{
    /// <summary>Of a longer line, the part around the place is shown.</summary>
    private const int Widest = 100;

    private string? file;
    private string[] lines = [];

    /// <summary>A line and what stands below it, left of the caret; null when there is no such line.</summary>
    public (string Line, string Margin)? Of(Diagnostic diagnostic)
    {
        if (file != diagnostic.File) Open(diagnostic.File);
        if (diagnostic.At.Line < 1 || diagnostic.At.Line > lines.Length) return null;
        var line = lines[diagnostic.At.Line - 1];
        if (string.IsNullOrWhiteSpace(line)) return null;
        var column = Math.Clamp(diagnostic.At.Column - 1, 0, line.Length);
        var from = line.Length <= Widest ? 0 : Math.Clamp(column - (Widest / 2), 0, line.Length - Widest);
        var shown = line.Substring(from, Math.Min(Widest, line.Length - from)).Replace('\t', ' ');
        return ((from > 0 ? "…" : "") + Printable(shown), new string(' ', Width(shown.AsSpan(0, column - from)) + (from > 0 ? 1 : 0)));
    }

    private void Open(string path)
    {
        file = path;
        try
        {
            lines = SourceText.Decode(new ContentFolder(root).ReadAllBytes(path)).Text.Split('\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            lines = [];
        }
    }

    /// <summary>Control characters could command the terminal.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '·' : c)) : text;

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            if (
                Rune.GetUnicodeCategory(rune)
                is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format)
            )
                width++;
        return width;
    }
}
