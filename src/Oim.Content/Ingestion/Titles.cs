using System.Net;
using System.Text.RegularExpressions;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>Titles and summaries as plain text, and what stands in for them.</summary>
internal static partial class Titles
{
    private const int SummaryLength = 200;

    /// <summary>Plain text of a title that may hold HTML (<c>&amp;nbsp;</c>, <c>&lt;em&gt;</c>) or line breaks.</summary>
    public static string Plain(string title) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(title, "")), " ").Trim();

    public static string FromFileName(ContentPath path, SiteSettings settings)
    {
        if (path.Key.Length == 0) return settings.Name;
        var words = DatePrefix().Replace(path.Name, "").Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? path.Name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string FromFolder(string key, SiteSettings settings) => FromFileName(new("", key, null, IsIndex: true), settings);

    /// <summary>Cut at a word, with an ellipsis, when it is longer than a summary should be.</summary>
    public static string Shorten(string text)
    {
        text = Spaces().Replace(text, " ").Trim();
        if (text.Length <= SummaryLength) return text;
        var cut = text.LastIndexOf(' ', SummaryLength);
        return text[..(cut > 0 ? cut : SummaryLength)].TrimEnd(' ', ',', ';', ':', '.', '–', '-') + "…";
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\S\u00A0\u202F]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{4}-\d\d?-\d\d?[-_]")]
    private static partial Regex DatePrefix();
}
