using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup;

/// <summary>An image alone in its paragraph is a figure, and several are a gallery; the title of each is its caption.</summary>
internal sealed class FigureBlock : LeafBlock
{
    public FigureBlock(ParagraphBlock paragraph, IReadOnlyList<LinkInline> images)
        : base(null)
    {
        Images = images;
        var words = paragraph.Inline;
        paragraph.Inline = null;
        Inline = words;
        if (paragraph.TryGetAttributes() is { } attributes) this.SetAttributes(attributes);
    }

    public IReadOnlyList<LinkInline> Images { get; }
}

internal static class Figures
{
    public static void Wrap(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
            if (document[i] is ParagraphBlock { Inline: { } inline } paragraph && ImagesAlone(inline) is { Count: > 0 } images)
                document[i] = new FigureBlock(paragraph, images);
    }

    /// <summary>The images of a paragraph that holds nothing else; empty where it does.</summary>
    private static List<LinkInline> ImagesAlone(ContainerInline inline)
    {
        var images = new List<LinkInline>();
        foreach (var child in inline)
        {
            if (child is LinkInline { IsImage: true } image) images.Add(image);
            else if (child is not LineBreakInline && !IsBlank(child)) return [];
        }

        return images;
    }

    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.AsSpan().Trim().IsEmpty;
}

internal sealed class FigureRenderer : HtmlObjectRenderer<FigureBlock>
{
    protected override void Write(HtmlRenderer renderer, FigureBlock block)
    {
        renderer.EnsureLine();
        if (block.Images is [var alone])
        {
            WriteOne(renderer, alone, block);
            renderer.WriteLine();
            return;
        }

        block.GetAttributes().AddClass("gallery");
        renderer.Write("<div").WriteAttributes(block).WriteLine(">");
        foreach (var image in block.Images)
        {
            WriteOne(renderer, image, null);
            renderer.WriteLine();
        }

        renderer.WriteLine("</div>");
    }

    private static void WriteOne(HtmlRenderer renderer, LinkInline image, FigureBlock? block)
    {
        var caption = image.Title;
        image.Title = null;
        renderer.Write("<figure");
        if (block is not null) renderer.WriteAttributes(block);
        renderer.Write('>');
        renderer.Write(image);
        if (!string.IsNullOrEmpty(caption)) renderer.Write("<figcaption>").WriteEscape(caption).Write("</figcaption>");
        renderer.Write("</figure>");
    }
}
