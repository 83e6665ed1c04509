using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oim.Content.Languages;

namespace Oim.Content.Markup;

/// <summary>
/// Writes what may pass of a parsed page, in one go: what is meant by an element that may not pass is written in its place.
/// </summary>
internal sealed class HtmlWriter(HtmlPieces pieces, LinkReader links, IReadOnlyList<Heading> outline, MarkupContext context)
{
    private readonly StringBuilder html = new();
    private readonly TextIds ids = new();
    private readonly HashSet<string> headings = outline.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
    private bool isInLink;

    public string Write(IElement body)
    {
        WriteChildren(body);
        return html.ToString();
    }

    private void WriteChildren(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element) WriteElement(element);
            else if (node is IText text) Escape(text.Data, isAttribute: false);
        }
    }

    private void WriteElement(IElement element)
    {
        var name = element.LocalName;
        if (EmbeddedMedia.FileOf(element) is { } file)
            WriteFile(file.Path, file.Label);
        else if (EmbeddedMedia.LinkOf(element) is { } media)
            WriteLink(media.Address, media.Label, pieces.PlaceOf(media.Written), EmbeddedMedia.IsBlock(element));
        else if (IsSilent(element))
            return;
        else if (element is IHtmlImageElement && element.GetAttribute("src") is { } source && ForeignImages.IsForeign(source.Trim()))
            WriteForeignImage(element, source);
        else if (name == "h1")
            Wrap("h2", "", element);
        else if (HtmlLists.Elements.Contains(name))
            Wrap(name, AttributesOf(element), element);
        else if (element.GetAttribute("href") is { Length: > 0 } address)
            WriteComponent(element, address);
        else
            WriteChildren(element);
    }

    private static bool IsSilent(IElement element) =>
        HtmlLists.Silent.Contains(element.LocalName)
        || element.NamespaceUri != NamespaceNames.HtmlUri
        || element is IHtmlInputElement { Type: not "checkbox" };

    private void Wrap(string name, string attributes, IElement element)
    {
        html.Append('<').Append(name).Append(attributes).Append('>');
        if (HtmlLists.Empty.Contains(name)) return;
        // A reader drops the line break after the tag.
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] }) html.Append('\n');
        var around = isInLink;
        isInLink |= name == "a";
        WriteChildren(element);
        isInLink = around;
        html.Append("</").Append(name).Append('>');
    }

    private void WriteForeignImage(IElement image, string source)
    {
        var at = pieces.PlaceOf(source);
        ForeignImages.Report(source, at, context);
        var words = image.GetAttribute("alt") is { Length: > 0 } alternative ? alternative : ForeignImages.NameOf(source);
        if (isInLink) Escape(words, isAttribute: false);
        else WriteLink(source, words, at, isBlock: false);
    }

    /// <summary>A film or a sound of the content stands as Markdown's would.</summary>
    private void WriteFile(string path, string label)
    {
        html.Append("<img").Append(Address("src", path, label, null)).Append(Attribute("alt", label)).Append('>');
    }

    private void WriteLink(string address, string words, Diagnostics.Position at, bool isBlock)
    {
        var paragraph = MediaHosts.NameOf(address) is null ? "<p>" : $"<p class=\"{MediaHosts.CardClass}\">";
        html.Append(isBlock ? paragraph : "").Append("<a").Append(Address("href", address, words, at)).Append('>');
        Escape(words, isAttribute: false);
        html.Append("</a>").Append(isBlock ? "</p>" : "");
    }

    /// <summary>A component that leads somewhere is a link.</summary>
    private void WriteComponent(IElement component, string address)
    {
        var (words, at) = (component.TextContent.Trim(), pieces.PlaceOf(address));
        if (words.Length == 0 && component.QuerySelector("img") is null) WriteLink(address, address, at, isBlock: false);
        else Wrap("a", Address("href", address, words, at), component);
    }

    private string AttributesOf(IElement element)
    {
        var written = new StringBuilder();
        foreach (var attribute in element.Attributes)
        {
            // The way of old pages to name a place.
            var name = attribute.Name == "name" && element is { LocalName: "a", Id: null or "" } ? "id" : attribute.Name;
            if (HtmlLists.HasAddress(element.LocalName, name))
                written.Append(Address(name, attribute.Value, element.TextContent.Trim(), null));
            else if (HtmlLists.Addresses.Contains(name))
                continue;
            else if (name == "id" ? IsFree(attribute.Value, element) : HtmlLists.Admits(name, attribute.Value))
                written.Append(Attribute(name, attribute.Value));
        }

        if (element.GetAttribute("lang") is { Length: > 0 } language && !element.HasAttribute("dir"))
            if (Locales.DirectionOf(language) is var direction && direction != Locales.DirectionOf(context.Language))
                written.Append(Attribute("dir", direction));
        return written.ToString();
    }

    /// <summary>An id that stands twice is the heading's, or that of the first place.</summary>
    private bool IsFree(string id, IElement element) =>
        id.Length > 0 && (element is IHtmlHeadingElement || !headings.Contains(id)) && ids.Claim(id);

    /// <summary>Addresses that Markdown wrote are already sorted; only those of raw HTML are still as typed.</summary>
    private string Address(string name, string value, string label, Diagnostics.Position? at)
    {
        if (!links.Wrote(value) && !value.StartsWith('#'))
            value = links.Rewrite(value, name == "src" ? ReferenceUse.Image : ReferenceUse.Link, label, at ?? pieces.PlaceOf(value));
        return value.Length == 0 ? "" : Attribute(name, value);
    }

    private static string Attribute(string name, string value)
    {
        var written = new StringBuilder($" {name}=\"");
        Escape(written, value, isAttribute: true);
        return written.Append('"').ToString();
    }

    private void Escape(string text, bool isAttribute) => Escape(html, text, isAttribute);

    /// <summary>As a browser writes a page out (HTML standard, « serializing HTML fragments »).</summary>
    private static void Escape(StringBuilder written, string text, bool isAttribute)
    {
        foreach (var c in text)
            _ = c switch
            {
                '&' => written.Append("&amp;"),
                '\u00A0' => written.Append("&nbsp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' when isAttribute => written.Append("&quot;"),
                _ => written.Append(c),
            };
    }
}
