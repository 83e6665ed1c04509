using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>[[Page]]</c>, <c>[[page#partie|mots]]</c>, <c>![[image.png]]</c> of wikis and Obsidian: links and images.</summary>
internal static class WikiLinks
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    public static void Find(MarkdownSource source, SourceEdits edits)
    {
        if (!source.Text.Contains("[[", StringComparison.Ordinal)) return;
        foreach (Match match in Written.Matches(source.Text))
        {
            var (start, end, target) = (match.Index, match.Index + match.Length, match.Groups["target"].Value.Trim());
            if (end < source.Text.Length && source.Text[end] is '(' or '[' or ':') continue;
            if (target.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase) || !target.Any(char.IsLetter)) continue;
            // « \![[x]] » is a link after an exclamation mark, « \[[x]] » is text.
            var isEscaped = start > 0 && source.Text[start - 1] == '\\';
            if (isEscaped && source.Text[start] == '[') continue;
            if (isEscaped) start++;
            if (source.IsCode(start)) continue;
            var words = match.Groups["words"].Value.Trim();
            var isImage = source.Text[start] == '!'
                && Images.Any(extension => target.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            var shown = isImage
                ? $"![{(IsSize(words) ? "" : words)}](<{target}>)"
                : $"[{(words.Length > 0 ? words : target.TrimStart('#'))}](<{target}>)";
            edits.Replace(start, end, shown, new(MarkupRules.WikiLink, start, match.Value));
        }
    }

    /// <summary>Obsidian writes the width of an image where others have words.</summary>
    private static bool IsSize(string words) => words.All(c => char.IsAsciiDigit(c) || c == 'x');

    private static readonly Regex Written = new(
        @"!?\[\[(?<target>[^\[\]|""{}<>\s](?:[^\[\]|""{}<>\n]*[^\[\]|""{}<>\s\\])?)(?:\\?\|(?<words>[^\[\]\n]+))?\]\]",
        RegexOptions.NonBacktracking
    );
}
