using System.Text;
using System.Xml;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Sitemap;

/// <summary>What search engines ask for: /sitemap.xml and /robots.txt. Beyond what one file may hold, /sitemap.xml is an index of /sitemap-1.xml and so on.</summary>
public static class SitemapAnswers
{
    /// <summary>The most a file may hold (sitemaps.org).</summary>
    public const int MostPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static IServiceCollection AddSitemap(this IServiceCollection services) =>
        services.AddScoped<ISitemapSource, EntrySource>().AddScoped<ISitemapSource, SystemPageSource>();

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/sitemap.xml", async (PageFrame frame, IEnumerable<ISitemapSource> sources) =>
            {
                var pages = await PagesAsync(sources);
                return Xml(
                    pages.Count > MostPages
                        ? Index(pages, frame.Absolute)
                        : Pages(pages, frame.Absolute)
                );
            })
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/sitemap-{number:int:min(1)}.xml",
                async (int number, PageFrame frame, IEnumerable<ISitemapSource> sources) =>
                    (await PagesAsync(sources)) is { Count: > MostPages } pages
                    && pages.Skip((number - 1) * MostPages).Take(MostPages).ToList() is { Count: > 0 } part
                        ? Xml(Pages(part, frame.Absolute))
                        : Results.NotFound()
            )
            .ExcludeFromDescription();
        routes
            .MapGet("/robots.txt", (PageFrame frame) =>
                Results.Text(
                    $"User-agent: *\nAllow: /\n\nSitemap: {frame.Absolute("/sitemap.xml")}\n",
                    "text/plain",
                    Encoding.UTF8
                )
            )
            .ExcludeFromDescription();
    }

    /// <summary>An address that two sources know is told once.</summary>
    private static async Task<List<SitemapPage>> PagesAsync(IEnumerable<ISitemapSource> sources)
    {
        var pages = new List<SitemapPage>();
        foreach (var source in sources) pages.AddRange(await source.PagesAsync());
        return [.. pages.DistinctBy(page => page.Address, StringComparer.Ordinal)];
    }

    private static IResult Xml(byte[] document) => Results.Bytes(document, "application/xml; charset=utf-8");

    public static byte[] Index(IReadOnlyList<SitemapPage> pages, Func<string, string> absolute) => XmlBytes.Document(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var (part, i) in pages.Chunk(MostPages).Select((part, i) => (part, i)))
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.Element("loc", absolute($"/sitemap-{i + 1}.xml"), Namespace);
            xml.Element("lastmod", part.Max(page => page.Changed) is { } changed ? Dates.Iso(changed) : null, Namespace);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] Pages(IReadOnlyList<SitemapPage> pages, Func<string, string> absolute) => XmlBytes.Document(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        if (pages.Any(page => page.Translations.Count > 0)) xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        if (pages.Any(page => page.Images.Count > 0)) xml.WriteAttributeString("xmlns", "image", null, Images);
        foreach (var page in pages) Page(xml, page, absolute);
        xml.WriteEndElement();
    });

    private static void Page(XmlWriter xml, SitemapPage page, Func<string, string> absolute)
    {
        xml.WriteStartElement("url", Namespace);
        xml.Element("loc", absolute(page.Address), Namespace);
        xml.Element("lastmod", page.Changed is { } changed ? Dates.Iso(changed) : null, Namespace);
        foreach (var (language, address) in page.Translations)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", absolute(address));
            xml.WriteEndElement();
        }

        foreach (var image in page.Images)
        {
            xml.WriteStartElement("image", Images);
            xml.Element("loc", absolute(Uri.EscapeDataString(image).Replace("%2F", "/", StringComparison.Ordinal)), Images);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
