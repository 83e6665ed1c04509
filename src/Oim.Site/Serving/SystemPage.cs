namespace Oim.Site.Serving;

/// <summary>A page the site itself answers, at an address of each language: search, the site map, the index of people.</summary>
/// <param name="View">The Razor page that answers.</param>
/// <param name="ItemView">The Razor page for addresses one step below, such as /personnes/awa-diop; null where there are none.</param>
public sealed record SystemPage(string View, string? ItemView, string French, string English, string Spanish, string Arabic)
{
    public static readonly SystemPage Search = new("/Search/Index", null, "recherche", "search", "buscar", "search");
    public static readonly SystemPage SiteMap = new("/Sitemap/Index", null, "plan-du-site", "site-map", "mapa-del-sitio", "site-map");
    public static readonly SystemPage Countries = new(
        "/Subjects/Countries",
        "/Subjects/Country",
        "pays",
        "countries",
        "paises",
        "countries"
    );
    public static readonly SystemPage Themes = new("/Subjects/Themes", "/Subjects/Theme", "themes", "themes", "temas", "themes");
    public static readonly SystemPage Documents = new("/Documents/Index", null, "documents", "documents", "documentos", "documents");
    public static readonly SystemPage OpenData = new("/Api/Index", null, "api", "api", "api", "api");

    /// <summary>For editors alone: see <see cref="EditorTools.HasPages"/>.</summary>
    public static readonly SystemPage Editing = new(
        "/Editors/Index",
        "/Editors/Components",
        "redaction",
        "redaction",
        "redaction",
        "redaction"
    );

    public string Slug(string language) => language switch { "en" => English, "es" => Spanish, "ar" => Arabic, _ => French };

    /// <param name="language">Another one than the request's.</param>
    public string AddressIn(SiteRequest site, string? language = null) =>
        $"{site.PrefixOf(language ?? site.Language)}/{Slug(language ?? site.Language)}";

    /// <summary>The address of one item below.</summary>
    public string AddressOf(string item, SiteRequest site, string? language = null) => $"{AddressIn(site, language)}/{item}";
}
