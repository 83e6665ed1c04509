using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Oim.Content.Markup.Components;

/// <summary>Parts of which one is seen at a time, each below its heading: disclosures that close one another, without a script.</summary>
internal sealed record Tabs()
    : Component(
        "onglets",
        [],
        "Onglets : un intertitre pour chacun, et dessous ce qu’il montre",
        "\n### Par la poste\n\nÉcrivez à l’adresse du bureau.\n\n### Par téléphone\n\nAppelez le matin.\n"
    )
{
    public override ComponentFault? FaultIn(CustomContainer box, string title) =>
        box is [HeadingBlock first, ..] && Headings(box, first).Count() > 1
            ? null
            : new(box, new("un intertitre pour chaque onglet, deux au moins", "a heading for each tab, two at least"));

    public override void Write(HtmlRenderer renderer, CustomContainer box, string title, ComponentContext context)
    {
        var name = $"{Name}-{box.Line}";
        renderer.WriteLine($"<div class=\"{Class} {Name}\">");
        var isFirst = true;
        foreach (var block in box)
        {
            if (block is HeadingBlock heading && heading.Level == ((HeadingBlock)box[0]).Level)
            {
                if (!isFirst) renderer.WriteLine(context.Made.Keep("</div></details>"));
                renderer.Write(context.Made.Keep($"<details name=\"{name}\"{(isFirst ? " open" : "")}><summary>"));
                renderer.Write(heading);
                renderer.WriteLine(context.Made.Keep("</summary><div>"));
                isFirst = false;
            }
            else
            {
                renderer.Write(block);
            }
        }

        renderer.WriteLine(context.Made.Keep("</div></details>")).WriteLine("</div>");
    }

    private static IEnumerable<HeadingBlock> Headings(CustomContainer box, HeadingBlock first) =>
        box.OfType<HeadingBlock>().Where(heading => heading.Level == first.Level);
}
