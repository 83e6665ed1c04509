using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup.Typography;

/// <summary>Letters typography raises (1<c>er</c>) or sets in small capitals (<c>XXI</c>e siècle).</summary>
internal sealed class StyledInline(string text, Setting setting) : LeafInline
{
    public string Text { get; } = text;

    public Setting Setting { get; } = setting;
}

/// <summary>Superscript is an element; small capitals are the style sheet's, so that copies and screen readers keep the capitals.</summary>
internal sealed class StyledInlineRenderer : HtmlObjectRenderer<StyledInline>
{
    protected override void Write(HtmlRenderer renderer, StyledInline inline)
    {
        var (open, close) = inline.Setting == Setting.Superscript ? ("<sup>", "</sup>") : ("<span class=\"siecle\">", "</span>");
        if (renderer.EnableHtmlForInline) renderer.Write(open);
        renderer.WriteEscape(inline.Text);
        if (renderer.EnableHtmlForInline) renderer.Write(close);
    }
}
