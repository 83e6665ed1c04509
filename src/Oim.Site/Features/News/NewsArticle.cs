using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>A news item as search engines read it (schema.org NewsArticle).</summary>
internal static class NewsArticle
{
    /// <summary>Search engines cut headlines longer than this.</summary>
    private const int LongestHeadline = 110;

    public static object Describe(Entry entry, PageFrame frame, HttpContext context, SiteRequest site, SiteFiles files)
    {
        var described = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] =
                entry.Title.Length <= LongestHeadline
                    ? entry.Title
                    : entry.Title[..(entry.Title.LastIndexOf(' ', LongestHeadline - 1) is > 0 and var space ? space : LongestHeadline - 1)]
                        + "…",
            ["description"] = entry.Summary,
            ["datePublished"] = frame.Published,
            ["dateModified"] = frame.Modified,
            ["inLanguage"] = entry.Language,
            ["url"] = frame.Absolute(context, entry.Address),
            ["mainEntityOfPage"] = frame.Absolute(context, entry.Address),
            ["image"] = frame.Absolute(context, string.IsNullOrEmpty(frame.Image) ? files[SiteDescription.SharedImage] : frame.Image),
            ["publisher"] = SiteDescription.Publisher(frame, context, site, files),
        };
        return described.Where(pair => pair.Value is not null).ToDictionary();
    }
}
