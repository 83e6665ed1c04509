using System.Buffers;

namespace Oim.Content.Markup.Dialects;

/// <summary>Bullets pasted from a word processor (•, ▪, –) make lists.</summary>
internal static class ForeignBullets
{
    /// <summary>The last four are those of the fonts Symbol and Wingdings, which Word leaves behind.</summary>
    private const string Rare = "•‣●▪◦○➢\uF0B7\uF0A7\uF0D8\uF0FC";

    private const string Bullets = Rare + "·";

    // One sign alone among strings would make the search slow.
    private static readonly SearchValues<char> Signs = SearchValues.Create(Rare);

    private static readonly SearchValues<string> Starts = SearchValues.Create(["\n– ", "\n·"], StringComparison.Ordinal);

    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        var text = source.Text;
        if (text.AsSpan().IndexOfAny(Signs) < 0 && text.AsSpan().IndexOfAny(Starts) < 0 && !text.StartsWith("– ", StringComparison.Ordinal))
            return;
        foreach (var i in source.TextLines())
        {
            var line = source.Line(i);
            var at = line.IndexOfAnyExcept(" \t\u00A0");
            if (at < 0 || !IsBullet(source, i, line[at..])) continue;
            var content = line[(at + 1)..].TrimStart(" \t\u00A0\u202F");
            if (content.IsEmpty) continue;
            var indent = line[..at].ToString().Replace('\u00A0', ' ');
            var slip = new Slip(MarkupRules.ForeignBullet, source.StartOf(i), line.ToString());
            edits.Replace(source.StartOf(i), source.EndOf(i) - content.Length, indent + "- ", slip);
        }
    }

    private static bool IsBullet(MarkdownSource source, int i, ReadOnlySpan<char> content) =>
        Bullets.Contains(content[0], StringComparison.Ordinal)
        || (IsDash(content) && (IsItem(source.Neighbour(i, -1)) || IsItem(source.Neighbour(i, 1))));

    /// <summary>A dash alone may be an aside; several in a row are a list.</summary>
    private static bool IsDash(ReadOnlySpan<char> content) => content is ['–', ' ' or '\t' or '\u00A0', ..];

    private static bool IsItem(ReadOnlySpan<char> line) =>
        line.TrimStart(" \t") is var content && (IsDash(content) || content.StartsWith("- "));
}
