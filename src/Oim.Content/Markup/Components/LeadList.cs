using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Components;

internal enum LeadKind { Bold, Link }

/// <summary>A list whose items begin with what matters, in bold or as a link, and go on with words about it.</summary>
/// <param name="Element">ul, or ol where their order says something.</param>
internal sealed record LeadList(string Name, IReadOnlyList<string> Aliases, string Meaning, string Example, string Element, LeadKind Lead)
    : Component(Name, Aliases, Meaning, Example)
{
    public override ComponentFault? FaultIn(CustomContainer box, string title)
    {
        if (box is not [ListBlock list])
            return new(
                box.FirstOrDefault(block => block is not ListBlock) ?? box,
                new("une liste, et rien d’autre", "a list, and nothing else")
            );
        var wrong = list.OfType<ListItemBlock>().FirstOrDefault(item => LeadOf(item) is null);
        return wrong is null ? null
            : Lead == LeadKind.Bold ? new(wrong, new("« **en gras** » au début de l’élément", "“**in bold**” at the start of the item"))
            : new(wrong, new("un lien, « [mots](/chemin) », au début de l’élément", "a link, “[words](/path)”, at the start of the item"));
    }

    public override void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context)
    {
        if (title.Length > 0) renderer.Write("<p class=\"composant-titre\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteLine($"<{Element} class=\"{Class} {Name}\">");
        foreach (var item in ((ListBlock)box[0]).OfType<ListItemBlock>()) Write(renderer, item);
        renderer.WriteLine($"</{Element}>");
    }

    private void Write(HtmlRenderer renderer, ListItemBlock item)
    {
        var lead = LeadOf(item)!;
        renderer.Write("<li><strong>");
        if (lead is LinkInline) renderer.Write(lead);
        else renderer.WriteChildren((ContainerInline)lead);
        renderer.Write("</strong>");
        renderer.Write(" <span>");
        for (var next = lead.NextSibling; next is not null; next = next.NextSibling) renderer.Write(next);
        renderer.Write("</span>");
        foreach (var more in item.Skip(1)) renderer.Write(more);
        renderer.WriteLine("</li>");
    }

    private Inline? LeadOf(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: { } first }, ..]
        && (Lead == LeadKind.Bold ? first is EmphasisInline { DelimiterCount: 2 } : first is LinkInline { IsImage: false })
            ? first
            : null;
}
