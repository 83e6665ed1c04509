using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup;

/// <summary>An image alone in its paragraph is a figure; its title is the caption.</summary>
internal sealed class FigureBlock : LeafBlock
{
    public FigureBlock(ParagraphBlock paragraph, LinkInline image)
        : base(null)
    {
        Image = image;
        var words = paragraph.Inline;
        paragraph.Inline = null;
        Inline = words;
        if (paragraph.TryGetAttributes() is { } attributes) this.SetAttributes(attributes);
    }

    public LinkInline Image { get; }
}

internal static class Figures
{
    public static void Wrap(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not ParagraphBlock { Inline: { } inline } paragraph) continue;
            if (inline.FirstChild is not LinkInline { IsImage: true } image || inline.LastChild != image) continue;
            document[i] = new FigureBlock(paragraph, image);
        }
    }
}

internal sealed class FigureRenderer : HtmlObjectRenderer<FigureBlock>
{
    protected override void Write(HtmlRenderer renderer, FigureBlock figure)
    {
        var caption = figure.Image.Title;
        figure.Image.Title = null;
        renderer.EnsureLine();
        renderer.Write("<figure").WriteAttributes(figure).Write('>');
        renderer.Write(figure.Image);
        if (!string.IsNullOrEmpty(caption)) renderer.Write("<figcaption>").WriteEscape(caption).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}
