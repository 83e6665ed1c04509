using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup.Dialects;

/// <summary>What stands before <c>&lt;!-- more --&gt;</c>: the summary its author chose.</summary>
internal static partial class Excerpt
{
    /// <summary>Null where there is no such mark.</summary>
    public static string? Of(MarkdownDocument document, string markdown)
    {
        if (!markdown.Contains("<!--", StringComparison.Ordinal) || !Mark().IsMatch(markdown)) return null;
        var paragraphs = new List<string>();
        foreach (var block in document)
        {
            if (block is HtmlBlock html && Mark().IsMatch(html.Lines.ToString())) break;
            if (block is not ParagraphBlock { Inline: { } inline } paragraph) continue;
            if (inline.Descendants<HtmlInline>().FirstOrDefault(mark => Mark().IsMatch(mark.Tag)) is { } here)
            {
                paragraphs.Add(TextBefore(here));
                break;
            }

            paragraphs.Add(PlainText.Of(paragraph).Trim());
        }

        var text = string.Join(' ', paragraphs).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string TextBefore(HtmlInline mark)
    {
        var before = "";
        for (var inline = mark.PreviousSibling; inline is not null; inline = inline.PreviousSibling) before = PlainText.Of(inline) + before;
        return before.Trim();
    }

    [GeneratedRegex(
        @"<!--\s*(?:more|plus|excerpt|truncate|fin-resume)\s*-->",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();
}
