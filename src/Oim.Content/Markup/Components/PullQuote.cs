using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace Oim.Content.Markup.Components;

/// <summary>Words that stand out, with who said them.</summary>
internal sealed record PullQuote()
    : Component(
        "citation",
        ["pull-quote"],
        "Citation mise en avant : qui parle derrière le nom, les mots dessous",
        " Awa Diop, directrice du centre\nChaque retour est une histoire.\n"
    )
{
    public override ComponentFault? FaultIn(CustomContainer box, string title) =>
        title.Length == 0 ? new(box, new("le nom de qui parle, derrière « citation »", "the name of who speaks, behind “citation”"))
        : box.Count == 0 ? new(box, new("les mots de la citation", "the words of the quotation"))
        : null;

    public override void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context)
    {
        renderer.WriteLine($"<figure class=\"{Class} {Name}\"><blockquote>");
        renderer.WriteChildren(box);
        renderer.Write("</blockquote><figcaption>").WriteEscape(title).WriteLine("</figcaption></figure>");
    }
}
