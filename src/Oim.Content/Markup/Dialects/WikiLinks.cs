using System.Text.RegularExpressions;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>[[Page]]</c>, <c>[[page#partie|mots]]</c>, <c>![[image.png]]</c> of wikis and Obsidian: links and images.</summary>
internal static partial class WikiLinks
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    public static bool MayBeIn(string text) => text.Contains("[[", StringComparison.Ordinal);

    public static string Read(string line, int number, DialectHints hints, Func<int, bool> isCode)
    {
        if (!MayBeIn(line))
            return line;
        return Written()
            .Replace(line, match =>
            {
                var target = match.Groups["target"].Value.Trim();
                if (isCode(match.Index) || target.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase) || !target.Any(char.IsLetter))
                    return match.Value;
                hints.Add(MarkupRules.WikiLink, number, match.Value);
                var words = match.Groups["words"].Value.Trim();
                if (match.Value[0] == '!' && Images.Any(extension => target.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                    return $"![{(IsSize(words) ? "" : words)}](<{target}>)";
                return $"[{(words.Length > 0 ? words : target.TrimStart('#'))}](<{target}>)";
            });
    }

    /// <summary>Obsidian writes the width of an image where others have words.</summary>
    private static bool IsSize(string words) => words.All(c => char.IsAsciiDigit(c) || c == 'x');

    [GeneratedRegex(
        @"(?<!\\)!?\[\[(?<target>[^\[\]|""{}<>\s](?:[^\[\]|""{}<>]*[^\[\]|""{}<>\s\\])?)(?:\\?\|(?<words>[^\[\]]+))?\]\](?![(\[:])"
    )]
    private static partial Regex Written();
}
