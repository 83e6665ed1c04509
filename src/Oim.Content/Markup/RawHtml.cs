using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>Lets through, of the HTML an editor writes in Markdown, a list of harmless elements and attributes; the rest leaves its text.</summary>
internal static partial class RawHtml
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "address",
        "aside",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "abbr",
        "alt",
        "cite",
        "class",
        "colspan",
        "datetime",
        "dir",
        "disabled",
        "headers",
        "height",
        "href",
        "hreflang",
        "id",
        "lang",
        "open",
        "rel",
        "reversed",
        "role",
        "rowspan",
        "scope",
        "span",
        "src",
        "start",
        "title",
        "type",
        "checked",
        "value",
        "width",
    };

    /// <summary>Elements whose very text is no text for a reader.</summary>
    private static readonly HashSet<string> Voids = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "head",
        "title",
        "textarea",
        "select",
        "option",
        "noembed",
        "noframes",
        "xmp",
        "plaintext",
    };

    public static bool IsIn(IReadOnlyList<MarkdownObject> nodes) => nodes.Any(node => node is HtmlBlock or HtmlInline);

    public static string Clean(string html, IReadOnlyList<MarkdownObject> nodes, LinkReader links, MarkupContext context)
    {
        DroppedHtml.Report(nodes, context, name => Elements.Contains(name) || name is "h1" or "H1");
        if (HtmlDepth.IsTooMuch(html))
        {
            context.Report(
                MarkupRules.DroppedHtml,
                new(context.FirstLine, 1),
                [Wording.Phrase($"plus de {HtmlDepth.Most} éléments imbriqués", $"more than {HtmlDepth.Most} nested elements"), ""]
            );
            return $"<pre>{System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(WholeTag().Replace(html, "")))}</pre>\n";
        }

        var places = new HtmlPlaces(nodes, context);
        var parser = new HtmlParser();
        var parsed = parser.ParseDocument("<body>" + html);
        var body = parsed.Body!;
        foreach (var comment in body.Descendants<IComment>().ToList()) comment.Remove();
        foreach (var media in body.QuerySelectorAll(EmbeddedMedia.Selector).ToList()) EmbeddedMedia.PutLink(media);
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToList())
        {
            if (Voids.Contains(element.LocalName) || element.NamespaceUri != AngleSharp.Dom.NamespaceNames.HtmlUri)
                element.Remove();
            else if (element.LocalName == "h1")
                element.OuterHtml = $"<h2>{element.InnerHtml}</h2>";
            else if (!Elements.Contains(element.LocalName) && element.GetAttribute("href") is { Length: > 0 })
                CleanAttributes(AsLink(element), links, places);
            else if (!Elements.Contains(element.LocalName) || element is AngleSharp.Html.Dom.IHtmlInputElement { Type: not "checkbox" })
                element.Replace([.. element.ChildNodes]);
            else
                CleanAttributes(element, links, places);
        }

        return body.InnerHtml;
    }

    /// <summary>A component that leads somewhere is a link.</summary>
    private static IElement AsLink(IElement component)
    {
        var link = component.Owner!.CreateElement("a");
        link.SetAttribute("href", component.GetAttribute("href")!);
        link.Append([.. component.ChildNodes]);
        if (string.IsNullOrWhiteSpace(link.TextContent) && link.QuerySelector("img") is null)
            link.TextContent = component.GetAttribute("href")!;
        component.Replace(link);
        return link;
    }

    private static void CleanAttributes(IElement element, LinkReader links, HtmlPlaces places)
    {
        // The way of old pages to name a place.
        if (element is { LocalName: "a", Id: null or "" } && element.GetAttribute("name") is { Length: > 0 } name) element.Id = name;
        foreach (var attribute in element.Attributes.ToList())
        {
            if (attribute.Name is "href" or "src" or "cite")
            {
                // Addresses that Markdown wrote are already sorted; only those of raw HTML are still as typed.
                if (attribute.Value.StartsWith(ContentAddress.Scheme, StringComparison.Ordinal) || attribute.Value.StartsWith('#'))
                    continue;
                var use = attribute.Name == "src" ? ReferenceUse.Image : ReferenceUse.Link;
                var url = links.Rewrite(attribute.Value, use, element.TextContent.Trim(), places.Of(attribute.Value));
                if (url.Length > 0) element.SetAttribute(attribute.Name, url);
                else element.RemoveAttribute(attribute.Name);
            }
            else if (attribute is { Name: "tabindex", Value: "0" })
            {
                // A region that scrolls must be reachable by keyboard; any other order of tabulation is a trap.
            }
            else if (!Attributes.Contains(attribute.Name) && !attribute.Name.StartsWith("aria-", StringComparison.OrdinalIgnoreCase))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex WholeTag();
}
