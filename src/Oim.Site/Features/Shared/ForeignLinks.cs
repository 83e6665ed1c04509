using System.Net;
using System.Text.RegularExpressions;

namespace Oim.Site.Features.Shared;

/// <summary>A link of a text into another language says so: to programs by hreflang, to readers in words.</summary>
internal static partial class ForeignLinks
{
    /// <param name="quote">Where the address of the link ends.</param>
    /// <param name="to">The language of the page it leads to.</param>
    /// <param name="from">The reader's.</param>
    public static string Label(string html, int quote, string to, string from)
    {
        var start = html.IndexOf('>', quote) + 1;
        var end = start == 0 ? -1 : html.IndexOf("</a>", start, StringComparison.Ordinal);
        if (end < 0) return html;
        var words = WebUtility.HtmlDecode(Tag().Replace(html[start..end], ""));
        if (words.Length > 0 && !LanguageNames.IsNamed(words, to, from))
            html = html.Insert(end, $" <span class=\"in-language\">({LanguageNames.InWords(to, from)})</span>");
        var isSaid = html.AsSpan(quote, start - quote).Contains(" hreflang=", StringComparison.OrdinalIgnoreCase);
        return isSaid ? html : html.Insert(quote + 1, $" hreflang=\"{to}\"");
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
