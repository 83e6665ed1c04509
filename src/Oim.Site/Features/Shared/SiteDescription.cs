using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>The site and who publishes it, as search engines read them (schema.org Organization and WebSite): on the home page.</summary>
internal static class SiteDescription
{
    /// <summary>The picture of pages that have none.</summary>
    public const string SharedImage = "partage.png";

    public static IEnumerable<object> Describe(PageFrame frame, HttpContext context, SiteRequest site, SiteFiles files)
    {
        var settings = site.Generation.Settings;
        var home = frame.Absolute(context, "/");
        yield return Said(
            new(Publisher(frame, context, site, files), StringComparer.Ordinal)
            {
                ["@context"] = "https://schema.org",
                ["alternateName"] = settings.ShortName,
                ["slogan"] = settings.Tagline,
            }
        );
        yield return Said(
            new(StringComparer.Ordinal)
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
                    ["target"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["@type"] = "EntryPoint",
                        ["urlTemplate"] = frame.Absolute(context, SystemPage.Search.AddressIn(site)) + "?q={search_term_string}",
                    },
                    ["query-input"] = "required name=search_term_string",
                },
            }
        );
    }

    /// <summary>Who publishes the site: the same thing on each page that names it.</summary>
    public static Dictionary<string, object?> Publisher(PageFrame frame, HttpContext context, SiteRequest site, SiteFiles files)
    {
        var home = frame.Absolute(context, "/");
        return new(StringComparer.Ordinal)
        {
            ["@type"] = "Organization",
            ["@id"] = home + "#organisation",
            ["name"] = site.Generation.Settings.Name,
            ["url"] = home,
            ["logo"] = frame.Absolute(context, files["mark.svg"]),
        };
    }

    private static Dictionary<string, object?> Said(Dictionary<string, object?> described) =>
        described.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal);
}
