using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.FrontMatter.Reading;

namespace Oim.Content.Settings;

/// <summary>Reads navigation.yml, and navigation.en.yml for another language.</summary>
public static class NavigationReader
{
    private static readonly Key<string?> Title = Keys.Text("title", "Libellé ; à défaut, le titre de la page", "label", "titre");
    private static readonly Key<MenuLink?> Link = new Key<MenuLink?>(
        "link",
        new("un chemin de contenu", "a content path"),
        "Page visée, par son chemin de contenu",
        ["page", "href", "url", "lien"],
        new KeyShape.Text(),
        (node, _) => node is HeaderScalar scalar ? (true, LinkTo(null, scalar)) : (false, null)
    )
        .Among(ValueSet.Pages)
        .Like("/contact");
    private static readonly Key<string?> Intro = Keys.Text("intro", "Texte d’introduction du panneau, 200 signes au plus");
    private static readonly Key<IReadOnlyList<MenuLink>?> Links = Keys.Records("links", "Liens du groupe", [Title, Link], ReadLink);
    private static readonly Key<IReadOnlyList<MenuGroup>?> Groups = Keys.Records(
        "groups",
        "Groupes de liens du panneau",
        [Title, Links],
        ReadGroup
    );
    private static readonly Key<IReadOnlyList<MenuEntry>?> Menu = Keys.Records(
        "menu",
        "Entrées du menu principal",
        [Title, Link, Intro, Groups],
        ReadEntry
    );
    private static readonly Key<IReadOnlyList<MenuGroup>?> Footer = Keys.Records(
        "footer",
        "Groupes de liens du pied de page",
        [Title, Links],
        ReadGroup
    );

    private static readonly Key<IReadOnlyList<MenuLink>?> Shortcuts = Keys.Records(
        "shortcuts",
        "Liens de l’en-tête, à portée de main sur toutes les pages : deux au plus",
        [Title, Link],
        ReadLink,
        "raccourcis"
    );

    public static IReadOnlyList<Key> Known { get; } = [Menu, Shortcuts, Footer];

    /// <param name="language">The language its labels are in.</param>
    public static Navigation Read(string file, string yaml, string language, ICollection<Diagnostic> problems)
    {
        void Report(DiagnosticRule rule, Position at, string[] arguments) => problems.Add(new(rule, file, at, arguments));
        var reader = new HeaderReader(YamlReader.Read(yaml, 1, new(Known), Report) ?? HeaderMap.Empty, Report);
        var navigation = new Navigation(
            [.. (reader.Get(Menu) ?? []).Select(entry => Typeset(entry, language))],
            [.. (reader.Get(Shortcuts) ?? []).Select(link => Typeset(link, language))],
            [.. (reader.Get(Footer) ?? []).Select(group => Typeset(group, language))]
        );
        reader.ReportForeign(Known);
        return navigation;
    }

    private static MenuEntry Typeset(MenuEntry entry, string language) =>
        entry with
        {
            Title = Typeset(entry.Title, language),
            Intro = Typeset(entry.Intro, language),
            Groups = [.. entry.Groups.Select(group => Typeset(group, language))],
        };

    private static MenuGroup Typeset(MenuGroup group, string language) =>
        new(Typeset(group.Title, language), [.. group.Links.Select(link => Typeset(link, language))]);

    private static MenuLink Typeset(MenuLink link, string language) => link with { Title = Typeset(link.Title, language) };

    private static string? Typeset(string? text, string language) => text is null ? null : Locales.Of(language).Typography.Apply(text);

    private static MenuEntry ReadEntry(HeaderReader entry)
    {
        if (entry.Node is HeaderScalar path) return new(null, LinkTo(null, path), null, []);
        var read = new MenuEntry(entry.Get(Title), entry.Get(Link), entry.Get(Intro), entry.Get(Groups) ?? []);
        entry.ReportForeign([Title, Link, Intro, Groups]);
        return read;
    }

    private static MenuGroup ReadGroup(HeaderReader group)
    {
        var read = new MenuGroup(group.Get(Title), group.Get(Links) ?? []);
        group.ReportForeign([Title, Links]);
        return read;
    }

    private static MenuLink? ReadLink(HeaderReader link)
    {
        if (link.Node is HeaderScalar path) return LinkTo(null, path);
        if (link.Get(Link) is not { } target)
        {
            link.Report(HeaderRules.Required, link.Node.At, Link.Name, Link.Description);
            return null;
        }

        var read = target with { Title = link.Get(Title) };
        link.ReportForeign([Title, Link]);
        return read;
    }

    private static MenuLink LinkTo(string? title, HeaderScalar target)
    {
        var path = target.Text.Trim();
        if (!path.Contains("://", StringComparison.Ordinal)) path = path.Trim('/');
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) path = path[..^3];
        if (path is "index") path = "";
        else if (path.EndsWith("/index", StringComparison.Ordinal)) path = path[..^6];
        return new(title, path, target.At);
    }
}
