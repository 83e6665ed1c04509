using System.Text.RegularExpressions;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Oim.Content.Markup.Components;

namespace Oim.Content.Markup.Dialects;

/// <summary>Shows a remark as a box, or as a disclosure when it folds.</summary>
internal sealed class AdmonitionRenderer(MarkupContext context) : HtmlObjectRenderer<AdmonitionBlock>
{
    protected override void Write(HtmlRenderer renderer, AdmonitionBlock remark)
    {
        var title = RemarkBox.TitleOf(remark.Title, remark.Kind, context);
        renderer.EnsureLine();
        if (remark.IsFolding)
        {
            renderer
                .Write($"<details class=\"note note-{RemarkTitles.ClassOf(remark.Kind)}\"{(remark.IsUnfolded ? " open" : "")}><summary>")
                .WriteEscape(title)
                .WriteLine("</summary>");
            renderer.WriteChildren(remark);
            renderer.WriteLine("</details>");
            return;
        }

        RemarkBox.Write(renderer, remark.Kind, title, remark);
    }
}

/// <summary>GitHub's <c>&gt; [!NOTE]</c> in the same box.</summary>
internal sealed class AlertRenderer(MarkupContext context) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        RemarkBox.Write(renderer, kind, RemarkBox.TitleOf(null, kind, context), alert);
    }
}

/// <summary><c>::: note Titre</c>: words after the name are a title. Docusaurus puts them in brackets.</summary>
internal sealed class ContainerRenderer(MarkupContext context, MadePieces made) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        var opening = Opening.Match($"{container.Info} {container.Arguments}");
        var (name, title) = opening.Success
            ? (opening.Groups["name"].Value, opening.Groups["title"].Value)
            : (container.Info ?? "", container.Arguments ?? "");
        if (name == "details")
        {
            renderer
                .Write("<details><summary>")
                .WriteEscape(RemarkBox.TitleOf(title.Length > 0 ? title : null, name, context))
                .WriteLine("</summary>");
            renderer.WriteChildren(container);
            renderer.WriteLine("</details>");
            return;
        }

        if (IsComponent(renderer, container, name, title)) return;
        Style(container, name);
        if (title.Length == 0 && container.GetAttributes().Properties?.Find(property => property.Key == "title") is { Value: { } told })
            title = told;
        renderer.Write("<div").WriteAttributes(container).WriteLine('>');
        if (title.Length > 0)
            renderer.Write("<p class=\"note-title\">").WriteEscape(RemarkBox.TitleOf(title, name, context)).WriteLine("</p>");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }

    /// <summary>Writes a component; what is not one as it should be, or nearly has its name, is told.</summary>
    private bool IsComponent(HtmlRenderer renderer, CustomContainer container, string name, string title)
    {
        if (ComponentList.Find(name) is not { } component)
        {
            if (!RemarkTitles.Knows(name) && ComponentList.Nearest(name) is { } near)
                context.Report(ComponentRules.Unknown, context.PlaceOf(container), [name, near]);
            return false;
        }

        if (component.FaultIn(container, title) is { } fault)
        {
            var line = component.Example.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0].Trim();
            var example = component.Example.StartsWith('\n') ? line : $"::: {component.Name} {line}";
            context.Report(ComponentRules.Wrong, context.PlaceOf(fault.At), [name, fault.Expected.Phrased, example]);
            return false;
        }

        var told = title.Length == 0 ? "" : RemarkBox.TitleOf(title, name, context);
        component.Write(renderer, container, told, new(context, made));
        return true;
    }

    private const string Callout = "callout-";

    private static void Style(CustomContainer container, string name)
    {
        var attributes = container.GetAttributes();
        if (container.Info is { Length: > 0 } info && info != name) attributes.Classes?.Remove(info);
        // Quarto's « ::: {.callout-tip title="Titre"} ».
        var callout = attributes.Classes?.Find(written => written.StartsWith(Callout, StringComparison.Ordinal));
        if (callout is not null) name = callout[Callout.Length..];
        if (name.Length == 0) return;
        attributes.Classes?.Remove(callout ?? name);
        attributes.AddClass(
            callout is null && RemarkTitles.HasOwnStyle(name) ? name
            : RemarkTitles.Knows(name) ? $"note note-{RemarkTitles.ClassOf(name)}"
            : name
        );
    }

    private static readonly Regex Opening = new(
        @"^(?<name>[\p{L}][\w-]*)\s*(?:\[(?<title>[^\]]*)\]\s*|(?<title>[^\[\]]*?)\s*)$",
        RegexOptions.NonBacktracking
    );
}

internal static class RemarkBox
{
    /// <summary>The title as it is shown; the name of the kind stands in for one that is not written.</summary>
    public static string TitleOf(string? written, string kind, MarkupContext context)
    {
        var title = written is null ? RemarkTitles.Of(kind, context.Language) : PlainText.OfMarkdown(written);
        return context.Typography ? Locales.Of(context.Language).Typography.Apply(title) : title;
    }

    public static void Write(HtmlRenderer renderer, string kind, string title, Markdig.Syntax.ContainerBlock content)
    {
        renderer.EnsureLine();
        renderer.WriteLine(kind == "tab" ? "<div class=\"tab\">" : $"<div class=\"note note-{RemarkTitles.ClassOf(kind)}\">");
        if (title.Length > 0) renderer.Write("<p class=\"note-title\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(content);
        renderer.WriteLine("</div>");
    }
}
