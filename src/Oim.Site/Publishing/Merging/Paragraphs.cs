namespace Oim.Site.Publishing.Merging;

/// <summary>
/// A Markdown file cut into what two people may change without meeting: each line of its header, each paragraph, each run of empty lines.
/// Put one after the other, they are the text.
/// </summary>
internal static class Paragraphs
{
    private const string Fence = "---";

    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<string>();
        var (isHeader, isFirst, paragraph, isBlank) = (false, true, "", false);
        foreach (var line in Lines(text))
        {
            var bare = line.Trim();
            if ((isFirst || isHeader) && bare == Fence)
            {
                isHeader = isFirst;
                isFirst = false;
                parts.Add(line);
                continue;
            }

            isFirst = false;
            if (isHeader)
            {
                parts.Add(line);
                continue;
            }

            if (paragraph.Length > 0 && bare.Length == 0 != isBlank)
            {
                parts.Add(paragraph);
                paragraph = "";
            }

            (paragraph, isBlank) = (paragraph + line, bare.Length == 0);
        }

        if (paragraph.Length > 0) parts.Add(paragraph);
        return parts;
    }

    /// <summary>Each with its end.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
