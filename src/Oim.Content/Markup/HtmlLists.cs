namespace Oim.Content.Markup;

/// <summary>
/// What may pass of the HTML an editor writes. All of it is harmless; none of it needs a script or a style of the page's own.
/// </summary>
internal static class HtmlLists
{
    public static readonly HashSet<string> Elements =
    [
        "a", "abbr", "address", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code",
        "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p",
        "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    public static readonly HashSet<string> Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "datetime", "dir", "disabled", "headers", "height", "href",
        "hreflang", "id", "lang", "open", "rel", "reversed", "role", "rowspan", "scope", "span", "src", "start",
        "title", "type", "checked", "value", "width",
    ];

    public static readonly HashSet<string> Addresses = ["href", "src", "cite"];

    /// <summary>Whether an element has a use for an address: elsewhere it is left out, read by nobody and never checked.</summary>
    public static bool HasAddress(string element, string attribute) => attribute switch
    {
        "href" => element == "a",
        "src" => element == "img",
        "cite" => element is "blockquote" or "q" or "del" or "ins",
        _ => false,
    };

    /// <summary>Elements whose very text is no text for a reader.</summary>
    public static readonly HashSet<string> Silent =
    [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "head", "title",
        "textarea", "select", "option", "noembed", "noframes", "xmp", "plaintext",
    ];

    /// <summary>Elements without an end.</summary>
    public static readonly HashSet<string> Empty = ["br", "col", "hr", "img", "input", "wbr"];

    /// <summary>A region that scrolls must be reachable by keyboard; any other order of tabulation is a trap.</summary>
    public static bool Admits(string attribute, string value) =>
        Attributes.Contains(attribute)
        || attribute.StartsWith("aria-", StringComparison.Ordinal)
        || (attribute, value) is ("tabindex", "0");
}
