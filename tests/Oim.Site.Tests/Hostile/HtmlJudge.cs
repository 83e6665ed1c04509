using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oim.Content.Markup;

namespace Oim.Site.Tests.Hostile;

/// <summary>
/// Reads a page as a browser would and names whatever is not on a list of what the site's own pages and editors' texts are made of. What it
/// reads it writes and reads again: what changes its meaning on the way (mutation XSS) is found too.
/// </summary>
internal static class HtmlJudge
{
    private static readonly Url Here = new("https://oim.example/dossier/page");

    private static readonly HashSet<string> Elements = SetOf(
        "a abbr address article aside b bdi bdo blockquote body br button caption center cite code col colgroup dd del details "
            + "dfn div dl dt em "
            + "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link main mark meta "
            + "nav ol p pre q s samp "
            + "script search section small span strong sub summary sup table tbody td tfoot th thead time title tr u ul var wbr"
    );

    private static readonly HashSet<string> Drawing = SetOf("svg path circle g line polyline rect text title image a use");

    private static readonly HashSet<string> Attributes = SetOf(
        "abbr action alt charset checked cite class colspan content cx cy d datetime defer dir disabled download dx dy "
            + "enterkeyhint fetchpriority for "
            + "fill font-size headers height href hreflang id lang loading method name open "
            + "popover popovertarget placeholder points preserveAspectRatio "
            + "property r rel reversed role rowspan scope size span src start "
            + "stroke stroke-opacity "
            + "tabindex text-anchor title type value viewBox width x x1 x2 y y1 y2 data-close data-label data-live data-few "
            + "data-kind data-offer data-one data-other data-refresh-at data-script data-two "
            + "data-suggestions"
    );

    private static readonly HashSet<string> Schemes = SetOf("http https mailto tel webcal");

    private static readonly HashSet<string> Relations = SetOf("alternate canonical icon next prev stylesheet");

    /// <summary>What is wrong with a page; nothing: it is harmless.</summary>
    public static IReadOnlyList<string> Faults(string html)
    {
        var (faults, parser) = (new List<string>(), new HtmlParser());
        var page = parser.ParseDocument(html);
        Judge(page, faults);
        Judge(parser.ParseDocument(page.ToHtml()), faults);
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    private static void Judge(IHtmlDocument page, List<string> faults)
    {
        foreach (var element in page.All)
        {
            var known = element.NamespaceUri == NamespaceNames.HtmlUri ? Elements : Drawing;
            if (!known.Contains(element.LocalName)) faults.Add($"<{element.LocalName}>");
            foreach (var attribute in element.Attributes) JudgeAttribute(element, attribute, faults);
            if (element is IHtmlScriptElement script && !IsOurs(script)) faults.Add($"script: {script.OuterHtml}");
            if (element is IHtmlMetaElement { HttpEquivalent.Length: > 0 } meta) faults.Add($"meta: {meta.OuterHtml}");
            if (element is IHtmlLinkElement { Relation: { } relation } && !Relations.Contains(relation))
                faults.Add($"link: {element.OuterHtml}");
        }
    }

    private static void JudgeAttribute(IElement element, IAttr attribute, List<string> faults)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (!Attributes.Contains(name) && !name.StartsWith("aria-", StringComparison.Ordinal)) faults.Add($"{name}={value}");
        if (name is not ("href" or "src" or "action" or "cite" or "data-script" or "data-suggestions")) return;
        // As stored: what shows the page fills it in.
        if (value.StartsWith(ContentAddress.Scheme + "/", StringComparison.Ordinal)) value = value[ContentAddress.Scheme.Length..];
        var target = new Url(Here, value);
        var isVisited = element is IHtmlAnchorElement or IHtmlLinkElement { Relation: not ("stylesheet" or "icon") } || name == "cite";
        // At an editor's own machine, a page leads to its file.
        if (target.Scheme == "vscode" && value.StartsWith("vscode://file/", StringComparison.Ordinal)) return;
        if (!Schemes.Contains(target.Scheme) || (!isVisited && target.Host != Here.Host)) faults.Add($"{element.LocalName} {name}={value}");
    }

    private static bool IsOurs(IHtmlScriptElement script)
    {
        if (script.Source is { } source)
            return source.StartsWith("/assets/js/", StringComparison.Ordinal) || source == "/redaction/direct.js";
        if (script.Type != "application/ld+json" || script.Text.Contains('<', StringComparison.Ordinal)) return false;
        using var described = JsonDocument.Parse(script.Text);
        return described.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static HashSet<string> SetOf(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
