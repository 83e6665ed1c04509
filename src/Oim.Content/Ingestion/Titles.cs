using System.Buffers;
using System.Text.RegularExpressions;
using Oim.Content.Markup;
using Oim.Content.Settings;
using Oim.Content.Sources;

namespace Oim.Content.Ingestion;

/// <summary>Titles and summaries as plain text, and what stands in for them.</summary>
internal static partial class Titles
{
    private const int SummaryLength = 200;

    private static readonly SearchValues<char> Markup = SearchValues.Create("<&*_`[]~\\\u200B\uFEFF\u2060");

    /// <summary>Plain text of a title that may hold HTML (<c>&amp;nbsp;</c>, <c>&lt;em&gt;</c>), Markdown or line breaks.</summary>
    public static string Plain(string title)
    {
        title = Spaces().Replace(title.Trim(), " ");
        // What stands before it keeps « 1. Introduction » from being a list.
        return title.AsSpan().IndexOfAny(Markup) < 0 ? title : PlainText.OfMarkdown("\uE000 " + title).TrimStart('\uE000').Trim();
    }

    /// <summary>Plain text of a summary, which may be several paragraphs or a list.</summary>
    public static string PlainSummary(string summary)
    {
        if (summary.AsSpan().IndexOfAny(Markup) >= 0 || summary.Contains('\n', StringComparison.Ordinal))
            summary = PlainText.OfMarkdown(summary);
        return Spaces().Replace(summary, " ").Trim();
    }

    public static string FromFileName(ContentPath path, SiteSettings settings)
    {
        if (path.Key.Length == 0) return settings.NamesIn(path.Language ?? settings.DefaultLanguage).Name;
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

    [GeneratedRegex(@"[^\S\u00A0\u202F]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?[-_]")]
    private static partial Regex DatePrefix();
}
