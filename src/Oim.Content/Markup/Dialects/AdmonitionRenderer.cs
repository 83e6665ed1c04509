using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Oim.Content.Markup.Typography;

namespace Oim.Content.Markup.Dialects;

/// <summary>Shows a remark as a box, or as a disclosure when it folds.</summary>
internal sealed class AdmonitionRenderer(MarkupContext context) : HtmlObjectRenderer<AdmonitionBlock>
{
    protected override void Write(HtmlRenderer renderer, AdmonitionBlock remark)
    {
        var title = remark.Title is null ? RemarkTitles.Of(remark.Kind, context.Language) : PlainText.OfMarkdown(remark.Title);
        if (context.Typography) title = PlainTypography.Apply(title, context.Language);
        renderer.EnsureLine();
        if (remark.IsFolding)
        {
            renderer.Write($"<details class=\"note note-{RemarkTitles.ClassOf(remark.Kind)}\"{(remark.IsUnfolded ? " open" : "")}><summary>").WriteEscape(title).WriteLine("</summary>");
            renderer.WriteChildren(remark);
            renderer.WriteLine("</details>");
            return;
        }

        RemarkBox.Write(renderer, remark.Kind, title, remark);
    }
}

/// <summary>GitHub's <c>&gt; [!NOTE]</c> in the same box.</summary>
internal sealed class AlertRenderer(string language) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        RemarkBox.Write(renderer, kind, RemarkTitles.Of(kind, language), alert);
    }
}

/// <summary><c>::: note Titre</c>: words after the name are a title.</summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        renderer.Write("<div").WriteAttributes(container).WriteLine('>');
        if (container.Arguments is { Length: > 0 } title) renderer.Write("<p class=\"note-title\">").WriteEscape(PlainText.OfMarkdown(title)).WriteLine("</p>");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }
}

internal static class RemarkBox
{
    public static void Write(HtmlRenderer renderer, string kind, string title, Markdig.Syntax.ContainerBlock content)
    {
        renderer.EnsureLine();
        renderer.WriteLine(kind == "tab" ? "<div class=\"tab\">" : $"<div class=\"note note-{RemarkTitles.ClassOf(kind)}\">");
        if (title.Length > 0) renderer.Write("<p class=\"note-title\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(content);
        renderer.WriteLine("</div>");
    }
}
