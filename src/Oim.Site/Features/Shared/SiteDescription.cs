using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>The site and who publishes it, as search engines read them (schema.org Organization and WebSite): on the home page.</summary>
internal static class SiteDescription
{
    public static IEnumerable<object> Describe(PageFrame frame, HttpContext context, SiteRequest site, SiteFiles files)
    {
        var settings = site.Generation.Settings;
        var home = frame.Absolute(context, "/");
        yield return Said(new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["@id"] = home + "#organisation",
            ["name"] = settings.Name,
            ["alternateName"] = settings.ShortName,
            ["slogan"] = settings.Tagline,
            ["url"] = home,
            ["logo"] = frame.Absolute(context, files["mark.svg"]),
        });
        yield return Said(new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "WebSite",
            ["name"] = settings.Name,
            ["alternateName"] = settings.ShortName,
            ["url"] = home,
            ["inLanguage"] = settings.Languages,
            ["publisher"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@id"] = home + "#organisation" },
            ["potentialAction"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "SearchAction",
                ["target"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "EntryPoint", ["urlTemplate"] = frame.Absolute(context, SystemPage.Search.AddressIn(site)) + "?q={search_term_string}" },
                ["query-input"] = "required name=search_term_string",
            },
        });
    }

    private static Dictionary<string, object?> Said(Dictionary<string, object?> described) => described.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal);
}
