using System.Globalization;
using System.Net;
using Microsoft.Extensions.Localization;
using Oim.Content.Settings;
using Oim.Site.Features.Editors;
using Oim.Site.Features.Shared;
using Oim.Site.Publishing;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Propositions;

/// <summary>Says on each page of a review that it is one: of what, by whom, and until when, in the language of the page.</summary>
public sealed class ReviewNotice(SiteFiles files, IStringLocalizer<Texts> texts)
{
    /// <summary>Where the page's own begins, after what leads a keyboard there.</summary>
    private const string Start = "<header class=\"site-header\">";

    private const string HeadEnd = "</head>";

    public string In(string html, Proposition proposition, string token, SiteSettings settings, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var until = PreviewKey.UntilOf(token) is { } end ? Dates.DayAndHour(TimeZoneInfo.ConvertTime(end, settings.Zone), language) : "";
        var text = texts["ReviewText", proposition.Message.Split('\n')[0], proposition.Name, until];
        var notice =
            $"<aside class=\"editor-notice\" aria-label=\"{Encoded(texts["ReviewNotice"])}\"><p>{Encoded(text)}</p></aside>\n    ";
        var sheet = $"<link rel=\"stylesheet\" href=\"{files["css/redaction.css"]}\">\n";
        return Before(Before(html, HeadEnd, sheet), Start, notice);
    }

    private static string Before(string html, string place, string added) =>
        html.IndexOf(place, StringComparison.Ordinal) is >= 0 and var at ? html.Insert(at, added) : html;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
