using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;
using Oim.Content.Markup.Components;
using Oim.Content.Markup.Dialects;
using Oim.Content.Markup.Quality;
using Oim.Typography;

namespace Oim.Content.Markup;

/// <summary>Reads Markdown once, when its file changes, into everything that is ever asked of it. Start reading the markup here.</summary>
public static class MarkdownReader
{
    public static RenderedMarkdown Read(string markdown, MarkupContext context)
    {
        ReportMergeMarkers(markdown, context);
        var (text, place) = DialectText.Read(markdown, context);
        try
        {
            return ReadParsed(text, place);
        }
        catch (ArgumentException fault) when (IsTooDeep(fault))
        {
            context.Report(MarkupRules.TooDeep, context.StartOf(0), []);
            return ReadParsed(Literal(markdown), context with { Map = SourceMap.Of(markdown) });
        }
    }

    /// <summary>
    /// Whether Markdig refuses a text that is nested beyond any use: its words are still shown. Any other fault is one of ours.
    /// </summary>
    internal static bool IsTooDeep(ArgumentException fault) => fault.Message.Contains("depth limit", StringComparison.Ordinal);

    private static RenderedMarkdown ReadParsed(string markdown, MarkupContext context)
    {
        var document = Markdown.Parse(markdown, MarkupPipeline.Instance);
        if (TableOfContents.MayBeIn(markdown)) TableOfContents.Remove(document);
        // The tree is walked once: every pass looks at the same list.
        var nodes = document.Descendants().ToList();
        foreach (var node in nodes)
        {
            AttributeFilter.Apply(node, context.Language);
            if (node is HtmlBlock block) MarkdownInHtml.Read(block);
        }

        var raw = new HtmlPieces(nodes, context);
        var headings = HeadingReader.Read(document, nodes, context);
        var links = new LinkReader(context, headings.Outline);
        links.Read(nodes);
        Figures.Wrap(document);
        // Search and feeds read the words as they were typed; what is shown is put right.
        var text = PlainText.Of(document);
        QualityCheck.Apply(nodes, raw, text, context);
        MediaHosts.Mark(document);
        if (context.Typography)
        {
            var rules = Locales.Of(context.Language).Typography;
            MarkdownTypography.Apply(document, rules, Locales.TypographyOf);
            headings = HeadingReader.Retitle(document, headings, rules);
        }

        var firstParagraph = Excerpt.Of(document, markdown)
            ?? document
                .OfType<ParagraphBlock>()
                .Select(paragraph => PlainText.Of(paragraph).Trim())
                .FirstOrDefault(paragraph => paragraph.Length > 0);

        var made = new MadePieces(markdown);
        var html = Render(document, context, made);
        if (raw.All.Count > 0) html = RawHtml.Clean(html, raw, new(raw, links, headings.Outline, context), context);
        return new(made.PutBack(html), text, headings.Outline, links.Found, headings.First, firstParagraph);
    }

    /// <summary>The text with every sign that could mean something taken for itself.</summary>
    private static string Literal(string markdown) =>
        string.Join(
            '\n',
            markdown
                .Split('\n')
                .Select(line =>
                    string.Concat(
                        line.TrimStart().Select(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or > '\u007F' ? c.ToString() : "\\" + c)
                    )
                )
        );

    private static string Render(MarkdownDocument document, MarkupContext context, MadePieces made)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        MarkupPipeline.Instance.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new FigureRenderer());
        renderer.ObjectRenderers.Insert(0, new TableRegion());
        renderer.ObjectRenderers.Insert(1, new StyledInlineRenderer());
        renderer.ObjectRenderers.Insert(2, new AdmonitionRenderer(context));
        renderer.ObjectRenderers.Insert(3, new AlertRenderer(context));
        renderer.ObjectRenderers.Insert(4, new ContainerRenderer(context, made));
        renderer.Render(document);
        return writer.ToString();
    }

    private static void ReportMergeMarkers(string markdown, MarkupContext context)
    {
        var at = markdown.StartsWith("<<<<<<< ", StringComparison.Ordinal)
            ? 0
            : markdown.IndexOf("\n<<<<<<< ", StringComparison.Ordinal) + 1;
        if (at > 0 || markdown.StartsWith("<<<<<<< ", StringComparison.Ordinal))
            context.Report(MarkupRules.MergeMarker, context.StartOf(markdown.AsSpan(0, at).Count('\n')), []);
    }
}
