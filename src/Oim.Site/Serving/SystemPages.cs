namespace Oim.Site.Serving;

/// <summary>Pages the site itself answers, at an address of each language.</summary>
public sealed record SystemPage(string View, string French, string English, string Spanish, string Arabic)
{
    public static readonly SystemPage Search = new("/Search/Index", "recherche", "search", "buscar", "search");
    public static readonly SystemPage SiteMap = new("/Sitemap/Index", "plan-du-site", "site-map", "mapa-del-sitio", "site-map");

    public static IReadOnlyList<SystemPage> All { get; } = [Search, SiteMap];

    public string Slug(string language) => language switch { "en" => English, "es" => Spanish, "ar" => Arabic, _ => French };

    public string AddressIn(SiteRequest site) => $"{site.Prefix}/{Slug(site.Language)}";

    /// <summary>Whether content may link to an address that is the site's own.</summary>
    public static bool IsAddress(string address)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var slug] ? All.Any(page => page.French == slug) : parts is [var language, var other] && All.Any(page => page.Slug(language) == other);
    }

    /// <summary>The system page at an address without its language's prefix.</summary>
    public static SystemPage? At(string address, string language) => All.FirstOrDefault(page => address == "/" + page.Slug(language));
}
