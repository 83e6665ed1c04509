using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>The site and who publishes it, as search engines read them (schema.org Organization and WebSite): on the home page.</summary>
internal static class SiteDescription
{
    /// <summary>The picture of pages that have none.</summary>
    public const string SharedImage = "partage.png";

    public static IEnumerable<object> Describe(PageFrame frame, SiteRequest site, SiteFiles files)
    {
        var settings = site.Generation.Settings;
        var home = frame.Absolute("/");
        yield return StructuredData.Said(
            new(Publisher(frame, site, files), StringComparer.Ordinal)
            {
                ["@context"] = "https://schema.org",
                ["alternateName"] = site.Names.ShortName,
                ["slogan"] = site.Names.Tagline,
            }
        );
        yield return StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "WebSite",
                ["name"] = site.Names.Name,
                ["alternateName"] = site.Names.ShortName,
                ["url"] = home,
                ["inLanguage"] = settings.Languages,
                ["publisher"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@id"] = home + "#organisation" },
                ["potentialAction"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["@type"] = "SearchAction",
                    ["target"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["@type"] = "EntryPoint",
                        ["urlTemplate"] = frame.Absolute(SystemPage.Search.AddressIn(site)) + "?q={search_term_string}",
                    },
                    ["query-input"] = "required name=search_term_string",
                },
            }
        );
    }

    /// <summary>Who publishes the site: the same thing on each page that names it.</summary>
    public static Dictionary<string, object?> Publisher(PageFrame frame, SiteRequest site, SiteFiles files)
    {
        var home = frame.Absolute("/");
        return new(StringComparer.Ordinal)
        {
            ["@type"] = "Organization",
            ["@id"] = home + "#organisation",
            ["name"] = site.Names.Name,
            ["url"] = home,
            ["logo"] = frame.Absolute(files["mark.svg"]),
        };
    }
}
