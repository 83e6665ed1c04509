using System.Globalization;
using System.Text;
using System.Xml;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>
/// What search engines ask for: /sitemap.xml and /robots.txt. Beyond what one file may hold, /sitemap.xml is an index of /sitemap-1.xml and
/// so on.
/// </summary>
public sealed class SitemapFeature : ISiteFeature
{
    /// <summary>The most a file may hold (sitemaps.org).</summary>
    public const int MostPages = 50_000;

    private const string Whole = "/sitemap.xml";
    private const string Parts = "/sitemap-";
    private const string Extension = ".xml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public IReadOnlyList<SystemPage> SystemPages => [SystemPage.SiteMap];

    public IReadOnlyList<SiteEndpoint> Endpoints =>
        [new(Whole, WholeAsync), new($"{Parts}*{Extension}", PartAsync), new("/robots.txt", RobotsAsync)];

    public void AddServices(IServiceCollection services) =>
        services.AddScoped<ISitemapSource, EntrySource>().AddScoped<ISitemapSource, SystemPageSource>();

    private static async Task WholeAsync(HttpContext context)
    {
        var pages = await PagesAsync(context);
        await Xml(pages.Count > MostPages ? Index(pages, Absolute(context)) : Pages(pages, context)).ExecuteAsync(context);
    }

    private static async Task PartAsync(HttpContext context)
    {
        var number = context.Request.Path.Value![Parts.Length..^Extension.Length];
        var part =
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            && await PagesAsync(context) is { Count: > MostPages } pages
                ? pages.Skip((i - 1) * MostPages).Take(MostPages).ToList()
                : [];
        await (part.Count > 0 ? Xml(Pages(part, context)) : Results.NotFound()).ExecuteAsync(context);
    }

    private static Task RobotsAsync(HttpContext context) =>
        Results
            .Text($"User-agent: *\nAllow: /\n\nSitemap: {Absolute(context)(Whole)}\n", "text/plain", Encoding.UTF8)
            .ExecuteAsync(context);

    private static Func<string, string> Absolute(HttpContext context) => context.RequestServices.GetRequiredService<PageFrame>().Absolute;

    /// <summary>An address that two sources know is told once.</summary>
    private static async Task<List<SitemapPage>> PagesAsync(HttpContext context)
    {
        var pages = new List<SitemapPage>();
        foreach (var source in context.RequestServices.GetServices<ISitemapSource>()) pages.AddRange(await source.PagesAsync());
        return [.. pages.DistinctBy(page => page.Address, StringComparer.Ordinal)];
    }

    private static IResult Xml(byte[] document) => Results.Bytes(document, "application/xml; charset=utf-8");

    public static byte[] Index(IReadOnlyList<SitemapPage> pages, Func<string, string> absolute) => XmlBytes.Document(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var (part, i) in pages.Chunk(MostPages).Select((part, i) => (part, i)))
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.Element("loc", absolute($"{Parts}{i + 1}{Extension}"), Namespace);
            xml.Element("lastmod", part.Select(page => page.Changed).Max(StringComparer.Ordinal), Namespace);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static byte[] Pages(IReadOnlyList<SitemapPage> pages, HttpContext context) => XmlBytes.Document(xml =>
    {
        var first = context.RequestServices.GetRequiredService<SiteRequest>().Generation.Settings.DefaultLanguage;
        var absolute = Absolute(context);
        xml.WriteStartElement("urlset", Namespace);
        if (pages.Any(page => page.Translations.Count > 0)) xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        if (pages.Any(page => page.Images.Count > 0)) xml.WriteAttributeString("xmlns", "image", null, Images);
        foreach (var page in pages) Page(xml, page, first, absolute);
        xml.WriteEndElement();
    });

    private static void Page(XmlWriter xml, SitemapPage page, string first, Func<string, string> absolute)
    {
        xml.WriteStartElement("url", Namespace);
        xml.Element("loc", absolute(page.Address), Namespace);
        xml.Element("lastmod", page.Changed, Namespace);
        foreach (var (language, address) in LanguageLinks.WithDefault(page.Translations, first))
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
