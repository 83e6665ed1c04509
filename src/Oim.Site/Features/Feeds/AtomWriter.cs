using System.Globalization;
using System.Xml;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Feeds;

/// <summary>Atom (RFC 4287), in pages (RFC 5005) when there is more than one.</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) => XmlBytes.Document(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", feed.Id, Namespace);
        xml.Element("title", feed.Title, Namespace);
        xml.Element("subtitle", feed.Description, Namespace);
        xml.Element("updated", Instant(feed.Updated), Namespace);
        xml.WriteStartElement("author", Namespace);
        xml.Element("name", feed.Author, Namespace);
        xml.WriteEndElement();
        Link(xml, "alternate", feed.Home, "text/html");
        Link(xml, "self", feed.Self, "application/atom+xml");
        if (feed.Next is not null) Link(xml, "next", feed.Next, "application/atom+xml");
        foreach (var (language, address) in feed.Others) Link(xml, "alternate", address, "application/atom+xml", language);
        foreach (var item in feed.Items) Entry(xml, item);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.Element("id", item.Id, Namespace);
        xml.Element("title", item.Title, Namespace);
        Link(xml, "alternate", item.Address, "text/html");
        if (item.Published is { } published) xml.Element("published", Instant(published), Namespace);
        xml.Element("updated", Instant(item.Updated), Namespace);
        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlBytes.Allowed(category));
            xml.WriteEndElement();
        }

        xml.Element("summary", item.Summary, Namespace);
        if (!string.IsNullOrEmpty(item.Html))
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "html");
            xml.Text(item.Html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type, string? language = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        if (language is not null) xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
