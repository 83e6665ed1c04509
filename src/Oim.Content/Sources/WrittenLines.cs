namespace Oim.Content.Sources;

/// <summary>The lines of a text as they are written, each with what ends it: joined again they are the text, to the byte.</summary>
internal static class WrittenLines
{
    public static List<(string Text, string End)> Of(string text)
    {
        var lines = new List<(string, string)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var found ? start + found : text.Length;
            var next = end == text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            lines.Add((text[start..end], text[end..next]));
            start = next;
        }

        return lines;
    }

    public static string Joined(IEnumerable<(string Text, string End)> lines) => string.Concat(lines.Select(line => line.Text + line.End));

    /// <summary>What ends the lines of a text: what ends its first one.</summary>
    public static string EndOf(IReadOnlyList<(string Text, string End)> lines) => lines is [{ End: { Length: > 0 } end }, ..] ? end : "\n";
}
