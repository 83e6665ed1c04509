using System.Globalization;
using System.Xml;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Feeds;

/// <summary>RSS 2.0, with the whole text in content:encoded and the feed's own address in atom:link.</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static byte[] Write(Feed feed) => XmlBytes.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Home);
        xml.Element("description", feed.Description);
        xml.Element("language", feed.Language);
        xml.Element("lastBuildDate", Instant(feed.Updated));
        Link(xml, "self", feed.Self);
        if (feed.Next is not null) Link(xml, "next", feed.Next);
        foreach (var (language, address) in feed.Others) Link(xml, "alternate", address, language);
        foreach (var item in feed.Items) Item(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        // Here a date is a second, and readers want one: what is known by its year alone came out, for them, when the site had it.
        xml.Element("pubDate", Instant(item.Published ?? item.Updated));
        xml.Element("description", item.Summary);
        xml.Element("encoded", item.Html, Content);
        foreach (var category in item.Categories) xml.Element("category", category);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? language = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (language is not null) xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 with a year of four digits, in English whatever the language.</summary>
    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
