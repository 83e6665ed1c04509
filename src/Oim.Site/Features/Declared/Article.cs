using System.Collections.Frozen;
using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>What search engines ask of schema.org's Article and of its sorts: a headline, a picture, who publishes it.</summary>
internal static class Article
{
    private const string News = "NewsArticle";

    /// <summary>Search engines cut headlines longer than this.</summary>
    private const int LongestHeadline = 110;

    private static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal, "Article", News, "BlogPosting", "Report", "ScholarlyArticle", "TechArticle");

    /// <summary>A NewsArticle must say its day; where only its year or month is known, it is a CreativeWork.</summary>
    public static string TypeOf(Entry entry, string declared) =>
        declared == News && entry.DatePrecision != DatePrecision.Day ? "CreativeWork" : declared;

    public static void Describe(
        Dictionary<string, object?> described, string type, Entry entry, PageFrame frame, SiteRequest site, SiteFiles files)
    {
        if (!Types.Contains(type)) return;
        described.Remove("name");
        described["headline"] = Headline(entry.Title);
        described["mainEntityOfPage"] = frame.Absolute(entry.Address);
        described["image"] ??= frame.Absolute(files[SiteDescription.SharedImage]);
        described["publisher"] = SiteDescription.Publisher(frame, site, files);
    }

    private static string Headline(string title) =>
        title.Length <= LongestHeadline
            ? title
            : title[..(title.LastIndexOf(' ', LongestHeadline - 1) is > 0 and var space ? space : LongestHeadline - 1)] + "…";
}
