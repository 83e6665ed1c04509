using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>
/// A news item as search engines read it: schema.org's NewsArticle, which must say its day; where only its year or month is known, a
/// CreativeWork.
/// </summary>
internal static class NewsArticle
{
    /// <summary>Search engines cut headlines longer than this.</summary>
    private const int LongestHeadline = 110;

    public static object Describe(Entry entry, PageFrame frame, SiteRequest site, SiteFiles files)
    {
        return StructuredData.Said(new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = entry.DatePrecision == DatePrecision.Day ? "NewsArticle" : "CreativeWork",
            ["headline"] =
                entry.Title.Length <= LongestHeadline
                    ? entry.Title
                    : entry.Title[..(entry.Title.LastIndexOf(' ', LongestHeadline - 1) is > 0 and var space ? space : LongestHeadline - 1)]
                        + "…",
            ["description"] = entry.Summary,
            ["datePublished"] = frame.Published,
            ["dateModified"] = frame.Modified,
            ["inLanguage"] = entry.Language,
            ["url"] = frame.Absolute(entry.Address),
            ["mainEntityOfPage"] = frame.Absolute(entry.Address),
            ["image"] = frame.Absolute(string.IsNullOrEmpty(frame.Image) ? files[SiteDescription.SharedImage] : frame.Image),
            ["publisher"] = SiteDescription.Publisher(frame, site, files),
        });
    }
}
