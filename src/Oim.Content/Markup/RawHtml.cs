using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>
/// Lets through, of the HTML an editor writes in Markdown, a list of harmless elements and attributes; the rest leaves its text. What is meant by an element
/// that may not pass is put in its place here; what passes is decided by HtmlSanitizer, last of all.
/// </summary>
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

    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

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

    public static string Clean(string html, HtmlPieces pieces, LinkReader links, IReadOnlyList<Heading> outline, MarkupContext context)
    {
        DroppedHtml.Report(pieces, context, name => Elements.Contains(name) || name is "h1" or "H1");
        if (HtmlDepth.IsTooMuch(html))
        {
            context.Report(
                MarkupRules.DroppedHtml,
                new(context.FirstLine, 1),
                [Wording.Phrase($"plus de {HtmlDepth.Most} éléments imbriqués", $"more than {HtmlDepth.Most} nested elements"), ""]
            );
            return $"<pre>{System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(WholeTag().Replace(html, "")))}</pre>\n";
        }

        var document = new HtmlParser().ParseDocument("<body>" + html);
        var body = document.Body!;
        foreach (var media in body.QuerySelectorAll(EmbeddedMedia.Selector).ToList()) EmbeddedMedia.PutLink(media);
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToList())
        {
            if (element is IHtmlImageElement && element.GetAttribute("src") is { } source && ForeignImages.IsForeign(source.Trim()))
                ForeignImages.PutLink(element, pieces.PlaceOf(source), context);
            else if (Voids.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri)
                element.Remove();
            else if (element.LocalName == "h1")
                element.OuterHtml = $"<h2>{element.InnerHtml}</h2>";
            else if (!Elements.Contains(element.LocalName) && element.GetAttribute("href") is { Length: > 0 })
                ReadAddresses(AsLink(element), links, pieces);
            else if (element is IHtmlInputElement { Type: not "checkbox" })
                element.Remove();
            else
                ReadAddresses(element, links, pieces);
        }

        RemoveRepeatedIds(body, outline);
        Sanitizer.SanitizeDom(document, body);
        return body.InnerHtml;
    }

    /// <summary>An id that stands twice is the heading's, or that of the first place.</summary>
    private static void RemoveRepeatedIds(IElement body, IReadOnlyList<Heading> outline)
    {
        var ids = new TextIds();
        var headings = outline.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[id]"))
        {
            var isHeading = element is IHtmlHeadingElement && headings.Contains(element.Id!);
            if ((!isHeading && headings.Contains(element.Id!)) || !ids.Claim(element.Id!)) element.RemoveAttribute("id");
        }
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

    private static void ReadAddresses(IElement element, LinkReader links, HtmlPieces pieces)
    {
        // The way of old pages to name a place.
        if (element is { LocalName: "a", Id: null or "" } && element.GetAttribute("name") is { Length: > 0 } name) element.Id = name;
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Name is "href" or "src" or "cite").ToList())
        {
            // Addresses that Markdown wrote are already sorted; only those of raw HTML are still as typed.
            if (attribute.Value.StartsWith(ContentAddress.Scheme, StringComparison.Ordinal) || attribute.Value.StartsWith('#')) continue;
            var use = attribute.Name == "src" ? ReferenceUse.Image : ReferenceUse.Link;
            var url = links.Rewrite(attribute.Value, use, element.TextContent.Trim(), pieces.PlaceOf(attribute.Value));
            if (url.Length > 0) element.SetAttribute(attribute.Name, url);
            else element.RemoveAttribute(attribute.Name);
        }
    }

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = Elements,
                AllowedAttributes = Attributes,
                AllowedSchemes = new HashSet<string>([.. ContentAddress.SafeSchemes, ContentAddress.Scheme.TrimEnd(':')]),
                UriAttributes = new HashSet<string>(["href", "src", "cite"]),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingAttribute += (_, removing) =>
            // A region that scrolls must be reachable by keyboard; any other order of tabulation is a trap.
            removing.Cancel = removing.Reason == RemoveReason.NotAllowedAttribute
                && (removing.Attribute is { Name: "tabindex", Value: "0" } || removing.Attribute.Name.StartsWith("aria-", StringComparison.Ordinal));
        return sanitizer;
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex WholeTag();
}
