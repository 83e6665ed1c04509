using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>What search engines ask for: /sitemap.xml and /robots.txt.</summary>
public static class SitemapAnswers
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", SitemapAsync);
        routes.MapGet("/robots.txt", (HttpContext context, PageFrame frame) => Results.Text($"User-agent: *\nAllow: /\n\nSitemap: {frame.Absolute(context, "/sitemap.xml")}\n", "text/plain", Encoding.UTF8));
    }

    private static async Task<IResult> SitemapAsync(HttpContext context, ContentDbContext content, SiteRequest site, PageFrame frame)
    {
        var pages = await content.Entries.VisibleAt(site.Now).Where(e => !e.NoIndex).OrderBy(e => e.Address)
            .Select(e => new { e.Address, e.Updated, e.Date }).ToListAsync();
        await using var stream = new MemoryStream();
        await using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            await xml.WriteStartElementAsync(null, "urlset", Namespace);
            foreach (var page in pages)
            {
                await xml.WriteStartElementAsync(null, "url", Namespace);
                await xml.WriteElementStringAsync(null, "loc", Namespace, frame.Absolute(context, page.Address));
                if ((page.Updated ?? page.Date) is { } changed && changed <= site.Now) await xml.WriteElementStringAsync(null, "lastmod", Namespace, Dates.Iso(Dates.Day(TimeZoneInfo.ConvertTime(changed, site.Generation.Settings.Zone))));
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        }

        return Results.Bytes(stream.ToArray(), "application/xml; charset=utf-8");
    }
}
