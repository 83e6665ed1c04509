using System.Xml.Linq;
using System.Xml.Schema;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Sitemap;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sitemap;

/// <summary>What search engines are told of.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Images = "http://www.google.com/schemas/sitemap-image/1.1";

    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("index.en.md", "# Home\n"),
        (
            "a.md",
            """
            ---
            title: A
            lastmod: 2020-03-02
            image: été.png
            imageAlt: x
            translationKey: a
            ---
            ![deux](deux.png) et ![encore](deux.png)
            """
        ),
        ("été.png", "image"),
        ("deux.png", "image"),
        ("b.en.md", "---\ntitle: B\ntranslationKey: A\n---\n"),
        ("brouillon.md", "---\ntitle: X\ndraft: true\n---\n"),
        ("expiree.md", "---\ntitle: X\nexpiryDate: 2014-01-01\n---\n"),
        ("future.md", "---\ntitle: X\npublishDate: 2030-01-01\n---\n"),
        ("discrete.md", "---\ntitle: X\nnoindex: true\n---\n"),
        ("exclue.md", "---\ntitle: X\nsitemap: false\n---\n"),
        ("robots.md", "---\ntitle: X\nrobots: noindex, follow\n---\n"),
        ("aussi.md", "---\ntitle: X\nrobots: [NoIndex]\n---\n"),
        (
            "reunion/index.md",
            "---\ntitle: Réunion\nkind: event\nstart: 2009-06-04\n---\n## Ordre du jour\n\n### 09:00 Ouverture\n\nOrateur : Awa Diop, OIM\n"
        ),
    ];

    [Fact]
    public async Task It_lists_what_visitors_may_see_and_engines_may_keep()
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync("/sitemap.xml");
        var map = XDocument.Parse(answer.Text);

        Assert.Equal("application/xml; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal(
            [
                "/",
                "/a",
                "/api",
                "/en",
                "/en/api",
                "/en/b",
                "/en/search",
                "/en/site-map",
                "/personnes",
                "/personnes/awa-diop",
                "/plan-du-site",
                "/recherche",
                "/reunion",
            ],
            map.Descendants(Urls + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).Order(StringComparer.Ordinal)
        );
        foreach (var loc in map.Descendants(Urls + "loc"))
            Assert.Equal(200, (await site.GetAsync(new Uri(loc.Value).AbsolutePath)).Status);
    }

    [Fact]
    public async Task It_names_dates_translations_and_images()
    {
        await using var site = await TestSite.StartAsync(Files);

        var map = XDocument.Parse((await site.GetAsync("/sitemap.xml")).Text);

        var a = map.Root!.Elements(Urls + "url").Single(url => url.Element(Urls + "loc")!.Value.EndsWith("/a", StringComparison.Ordinal));
        Assert.Equal("2020-03-02", a.Element(Urls + "lastmod")!.Value);
        Assert.Equal(
            ["en https://exemple.org/en/b", "fr https://exemple.org/a", "x-default https://exemple.org/a"],
            a.Elements(Xhtml + "link")
                .Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value}")
                .Order(StringComparer.Ordinal)
        );
        var images = a.Elements(Images + "image").Select(image => image.Element(Images + "loc")!.Value).ToList();
        Assert.Equal(2, images.Count);
        foreach (var image in images) Assert.Equal(200, (await site.GetAsync(new Uri(image).AbsolutePath)).Status);
    }

    /// <summary>
    /// The schema of sitemaps.org (CC BY-SA), from the npm package sitemap 9.0.1. It wants one of every other namespace too; what is of
    /// those is told in the test above.
    /// </summary>
    [Fact]
    public async Task It_is_valid_by_the_schema_of_sitemaps_org()
    {
        await using var site = await TestSite.StartAsync(Files);
        var map = XDocument.Parse((await site.GetAsync("/sitemap.xml")).Text);
        map.Descendants().Where(element => element.Name.Namespace != Urls).ToList().ForEach(element => element.Remove());
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(Repository.Root, "tests/Oim.Site.Tests/Sitemap/sitemaps.org/sitemap.xsd"));

        var faults = new List<string>();
        map.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
        map.Root!.Element(Urls + "url")!.Add(new XElement(Urls + "lastmod", "hier"));
        map.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void More_than_a_file_may_hold_is_split()
    {
        var pages = Enumerable
            .Range(0, SitemapFeature.MostPages + 1)
            .Select(i => SitemapPage.Plain($"/p{i}") with { Changed = $"2020-01-0{1 + (i % 7)}" })
            .ToList();

        using var stream = new MemoryStream(SitemapFeature.Index(pages, address => "https://exemple.org" + address));
        var index = XDocument.Load(stream);

        Assert.Equal(
            ["https://exemple.org/sitemap-1.xml", "https://exemple.org/sitemap-2.xml"],
            index.Root!.Elements(Urls + "sitemap").Select(map => map.Element(Urls + "loc")!.Value)
        );
        Assert.Equal("2020-01-07", index.Descendants(Urls + "lastmod").First().Value);
    }

    [Theory]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-x.xml")]
    public async Task A_part_that_is_not_there_is_404(string address)
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Equal(404, (await site.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Robots_are_told_where_it_is()
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Contains(
            "\nSitemap: https://exemple.org/sitemap.xml\n",
            (await site.GetAsync("/robots.txt")).Text,
            StringComparison.Ordinal
        );
    }
}
