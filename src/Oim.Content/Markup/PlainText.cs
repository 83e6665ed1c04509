using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Markup.Dialects;
using Oim.Typography;

namespace Oim.Content.Markup;

/// <summary>The words of a Markdown tree, as search and summaries want them.</summary>
internal static class PlainText
{
    public static string Of(MarkdownObject node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    /// <summary>The words of a short text that may hold Markdown or HTML: a title, a summary.</summary>
    public static string OfMarkdown(string markdown)
    {
        try
        {
            return Of(Markdig.Markdown.Parse(markdown, MarkupPipeline.Instance))
                .Replace("\u200B", "", StringComparison.Ordinal)
                .Replace("\uFEFF", "", StringComparison.Ordinal)
                .Replace("\u2060", "", StringComparison.Ordinal)
                .TrimEnd();
        }
        catch (ArgumentException fault) when (MarkdownReader.IsTooDeep(fault))
        {
            return markdown; // nested too deep to be anything
        }
    }

    private static void Append(MarkdownObject node, StringBuilder text)
    {
        switch (node)
        {
            case AdmonitionBlock { Title.Length: > 0 } remark:
                text.Append(OfMarkdown(remark.Title)).Append('\n');
                foreach (var block in remark) Append(block, text);
                break;
            case ContainerBlock container:
                foreach (var block in container) Append(block, text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case HtmlBlock or FigureBlock:
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline, text);
                text.Append('\n');
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case AbbreviationInline abbreviation:
                text.Append(abbreviation.Abbreviation.Label);
                break;
            case StyledInline letters:
                text.Append(letters.Text);
                break;
            case ContainerInline container:
                foreach (var inline in container) Append(inline, text);
                break;
            default:
                break;
        }
    }
}
