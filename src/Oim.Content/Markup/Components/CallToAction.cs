using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Oim.Content.Markup.Components;

/// <summary>The one thing a reader is asked to do: a link that looks like a button, and words about it.</summary>
internal sealed record CallToAction()
    : Component("action", [], "Appel à agir : quelques mots, et un lien qui devient un bouton",
        "\nLes inscriptions sont ouvertes.\n\n[S’inscrire](/contact)\n")
{
    public override ComponentFault? FaultIn(CustomContainer box, string title) =>
        box.Descendants<LinkInline>().Count(link => !link.IsImage) == 1
            ? null
            : new(box, new("un lien, et un seul", "one link, and no more"));

    public override void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context)
    {
        box.Descendants<LinkInline>().First(link => !link.IsImage).GetAttributes().AddClass("button");
        renderer.WriteLine($"<div class=\"{Class} {Name}\">");
        if (title.Length > 0) renderer.Write("<p class=\"composant-titre\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(box);
        renderer.WriteLine("</div>");
    }
}
