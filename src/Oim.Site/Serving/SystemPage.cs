using Oim.Content.Kinds.Declared;

namespace Oim.Site.Serving;

/// <summary>A page the site itself answers, at an address of each language: search, the site map, the index of people.</summary>
/// <param name="French">The French word of its address; a language's record has its own (<see cref="Locale.AddressWords"/>).</param>
/// <param name="View">The Razor page that answers.</param>
/// <param name="ItemView">The Razor page for addresses one step below, such as /personnes/awa-diop; null where there are none.</param>
/// <param name="Title">The text it is called by at the foot of each page and on the site map; null where neither leads to it.</param>
public sealed record SystemPage(string French, string View, string? ItemView = null, string? Title = null)
{
    /// <summary>The page of the site's own that it stands below: /redaction/traductions. It comes before the items of that page.</summary>
    public SystemPage? Below { get; init; }

    public static readonly SystemPage Search = new("recherche", "/Search/Index", Title: "Search");
    public static readonly SystemPage SiteMap = new("plan-du-site", "/Sitemap/Index", Title: "SiteMap");
    public static readonly SystemPage Countries = new("pays", "/Subjects/Countries", "/Subjects/Country", "Countries");
    public static readonly SystemPage Themes = new("themes", "/Subjects/Themes", "/Subjects/Theme", "Themes");
    public static readonly SystemPage People = new(KindDeclaration.PeopleAddress, "/Events/People/Index", "/Events/People/Item", "People");
    public static readonly SystemPage Documents = new("documents", "/Documents/Index", Title: "Documents");
    public static readonly SystemPage OpenData = new("api", "/Api/Index", Title: "OpenData");

    /// <summary>For editors alone: see <see cref="EditorTools.HasPages"/>.</summary>
    public static readonly SystemPage Editing = new("redaction", "/Editors/Index", "/Editors/Components");

    /// <summary>Which translations there are: for editors too.</summary>
    public static readonly SystemPage Translations = new("traductions", "/Editors/Translations") { Below = Editing };

    /// <summary>It is part of the workplace (<see cref="EditorTools.IsWorkplace"/>): elsewhere there is none.</summary>
    public bool IsForWriting { get; init; }

    public string Slug(string language) => Locales.Of(language).AddressWord(French);

    /// <param name="language">Another one than the request's.</param>
    public string AddressIn(SiteRequest site, string? language = null) =>
        $"{Below?.AddressIn(site, language) ?? site.PrefixOf(language ?? site.Language)}/{Slug(language ?? site.Language)}";

    /// <summary>The address of one item below.</summary>
    public string AddressOf(string item, SiteRequest site, string? language = null) => $"{AddressIn(site, language)}/{item}";
}
