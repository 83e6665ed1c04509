using Oim.Content.Markup.Components.Charts;

namespace Oim.Content.Markup.Components;

/// <summary>The components that a text may have.</summary>
public static class ComponentList
{
    /// <summary>The class of a component's outermost element, the first it has.</summary>
    public const string Class = Component.Class;

    internal static IReadOnlyList<Component> All { get; } =
    [
        new LeadList(
            "chiffres",
            ["key-figures"],
            "Chiffres clés : une liste, chaque nombre en gras puis ce qu’il compte",
            "\n- **281 millions** de personnes\n- **3,6 %** de la population mondiale\n",
            "ul",
            LeadKind.Bold
        ),
        new LeadList(
            "chronologie",
            ["timeline"],
            "Chronologie : une liste, chaque date en gras puis ce qui s’est passé",
            "\n- **1951** Création de l’Organisation\n- **2016** Entrée aux Nations Unies\n",
            "ol",
            LeadKind.Bold
        ),
        new LeadList(
            "cartes",
            [],
            "Cartes de liens choisis : une liste, chaque lien puis une phrase",
            "\n- [Nous écrire](/contact) Adresses et horaires\n- [Le plan du site](/plan-du-site) Toutes les pages\n",
            "ul",
            LeadKind.Link
        ),
        new PullQuote(),
        new CallToAction(),
        new Tabs(),
        new Chart(),
    ];

    /// <summary>Name, meaning and text of each, for editors' programs.</summary>
    public static IEnumerable<(string Name, string Meaning, string Text)> Proposals =>
        All.Select(component => (component.Name, component.Meaning, $"::: {component.Name}{component.Example}:::"));

    internal static Component? Find(string name) =>
        All.FirstOrDefault(component =>
            component.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || component.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>The name that a word is a slip of; null where it is none, or a box of another tool.</summary>
    internal static string? Nearest(string name) =>
        name.Length < 4 ? null : Text.Nearest.All(name, All.Select(component => component.Name), share: 4).FirstOrDefault();
}
