using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup.Dialects;

/// <summary><c>[TOC]</c> and its like alone in a paragraph: the page shows its own outline, the mark goes.</summary>
internal static class TableOfContents
{
    private static readonly HashSet<string> Marks = new(["[TOC]", "[[TOC]]", "@[toc]", "${toc}"], StringComparer.OrdinalIgnoreCase);

    public static bool MayBeIn(string markdown) =>
        markdown.Contains("toc]", StringComparison.OrdinalIgnoreCase)
        || markdown.Contains("_TOC_", StringComparison.Ordinal)
        || markdown.Contains("${toc}", StringComparison.Ordinal);

    public static void Remove(MarkdownDocument document)
    {
        for (var i = document.Count - 1; i >= 0; i--)
            if (document[i] is ParagraphBlock { Inline: { } inline } && Marks.Contains(TextOf(inline))) document.RemoveAt(i);
    }

    private static string TextOf(ContainerInline inline) =>
        string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
}
