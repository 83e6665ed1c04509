using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Oim.Typography.Rules;

namespace Oim.Typography;

/// <summary>Letters typography raises (1<c>er</c>) or sets in small capitals (<c>XXI</c>e siècle).</summary>
public sealed class StyledInline : LeafInline
{
    internal StyledInline(string text, Setting setting) => (Text, Setting) = (text, setting);

    /// <summary>The letters, as they are read aloud and copied.</summary>
    public string Text { get; }

    internal Setting Setting { get; }
}

/// <summary>
/// Superscript is an element; small capitals (<c>class="siecle"</c>) are the style sheet's, so that copies and screen readers keep the
/// capitals.
/// </summary>
public sealed class StyledInlineRenderer : HtmlObjectRenderer<StyledInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, StyledInline inline)
    {
        var (open, close) = inline.Setting == Setting.Superscript ? ("<sup>", "</sup>") : ("<span class=\"siecle\">", "</span>");
        if (renderer.EnableHtmlForInline) renderer.Write(open);
        renderer.WriteEscape(inline.Text);
        if (renderer.EnableHtmlForInline) renderer.Write(close);
    }
}
