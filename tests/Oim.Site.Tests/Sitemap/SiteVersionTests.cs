using System.Xml.Linq;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sitemap;

/// <summary>
/// Pages the site makes itself stand in every language that has something for them, and say so alike to readers and to engines.
/// </summary>
public sealed class SiteVersionTests(SiteVersionTests.Served served) : IClassFixture<SiteVersionTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly XNamespace Urls = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private const string Programme = "## Ordre du jour\n\n### 09:00 Ouverture\n\nOrateur : Awa Diop, OIM\n";

    private static Task<TestSite> StartAsync() => TestSite.StartAsync(
        ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nlanguages: [fr, en, ar]\n"),
        ("index.md", "# Accueil\n"), ("index.en.md", "# Home\n"), ("index.ar.md", "# الرئيسية\n"),
        ("a.md", "---\ntitle: A\ntranslationKey: a\ncountries: [US, HN]\nthemes: [Diaspora, retour]\n---\n[le rapport](rapport.pdf)\n"),
        ("b.en.md", "---\ntitle: B\ntranslationKey: A\ncountries: [US]\nthemes: [Diaspora]\n---\n"),
        ("secret.ar.md", "---\ntitle: C\ncountries: [US]\nthemes: [Diaspora]\ndraft: true\n---\n"),
        ("rapport.pdf", "%PDF-1.4"),
        ("reunion/index.md", "---\ntitle: Réunion\nkind: event\nstart: 2009-06-04\n---\n" + Programme + "\nOrateur : Jean Petit, OIM\n"),
        ("reunion/index.en.md", "---\ntitle: Meeting\nkind: event\nstart: 2009-06-04\n---\n" + Programme));

    private static async Task<Dictionary<string, string[]>> SitemapAsync(TestSite site) =>
        XDocument
            .Parse((await site.GetAsync("/sitemap.xml")).Text)
            .Root!.Elements(Urls + "url")
            .ToDictionary(
                url => url.Element(Urls + "loc")!.Value,
                url =>
                    url.Elements(Xhtml + "link")
                        .Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value}")
                        .Order(StringComparer.Ordinal)
                        .ToArray(),
                StringComparer.Ordinal
            );

    [Theory]
    [InlineData("/pays/etats-unis", "en /en/countries/united-states", "fr /pays/etats-unis")]
    [InlineData("/en/countries/united-states", "en /en/countries/united-states", "fr /pays/etats-unis")]
    [InlineData("/pays/honduras")]
    [InlineData("/themes/diaspora", "en /en/themes/diaspora", "fr /themes/diaspora")]
    [InlineData("/themes/retour")]
    [InlineData("/pays", "en /en/countries", "fr /pays")]
    [InlineData("/themes", "en /en/themes", "fr /themes")]
    [InlineData("/personnes", "en /en/people", "fr /personnes")]
    [InlineData("/personnes/awa-diop", "en /en/people/awa-diop", "fr /personnes/awa-diop")]
    [InlineData("/personnes/jean-petit")]
    [InlineData("/documents")]
    [InlineData("/plan-du-site", "ar /ar/site-map", "en /en/site-map", "fr /plan-du-site")]
    public async Task A_page_of_the_site_s_own_is_offered_where_it_has_something_to_show(string address, params string[] versions)
    {
        var page = await site.PageAsync(address);
        var whole = versions.Select(version => version.Replace(" /", " https://exemple.org/", StringComparison.Ordinal)).ToList();
        // For who reads none of them: the site's first language.
        whole.AddRange(
            whole
                .Where(version => version.StartsWith("fr ", StringComparison.Ordinal))
                .Select(version => $"x-default{version["fr".Length..]}")
                .ToList()
        );

        Assert.Equal(
            whole,
            page.QuerySelectorAll("link[hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            versions.Select(version => version.Split(' ')[1]),
            page.QuerySelectorAll(".languages a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(whole, (await SitemapAsync(site))["https://exemple.org" + address]);
    }

    [Theory]
    [InlineData("/ar/countries")]
    [InlineData("/ar/themes")]
    [InlineData("/en/documents")]
    public async Task An_empty_index_answers_and_is_nothing_to_be_found(string address)
    {
        var page = await site.PageAsync(address);

        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("https://exemple.org" + address, (await SitemapAsync(site)).Keys);
    }

    [Fact]
    public async Task The_sitemap_and_the_heads_of_pages_say_the_same()
    {
        var map = await SitemapAsync(site);

        foreach (var (loc, versions) in map)
        {
            var answer = await site.GetAsync(new Uri(loc).PathAndQuery);
            var page = await site.PageAsync(new Uri(loc).PathAndQuery);
            Assert.Equal(200, answer.Status);
            Assert.Equal(loc, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
            Assert.Equal(
                versions,
                page.QuerySelectorAll("link[hreflang]")
                    .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
                    .Order(StringComparer.Ordinal)
            );
            foreach (var version in versions)
                Assert.Contains(version.Split(' ')[1], map.Keys);
        }
    }

    [Fact]
    public async Task A_further_page_of_a_list_is_in_no_other_language()
    {
        await using var list = await TestSite.StartAsync(
        [
            ("site.yml", "name: Maison\nlanguages: [fr, en]\n"), ("index.md", "# Accueil\n"),
            ("n/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"), ("n/index.en.md", "---\ntitle: News\n---\n"),
            .. Enumerable.Range(1, 25).Select(i => ($"n/n{i}.md", $"---\ntitle: N{i}\ndate: 2001-01-01\n---\n")),
        ]);

        Assert.Equal(3, (await list.PageAsync("/n")).QuerySelectorAll("link[hreflang]").Length);
        Assert.Empty((await list.PageAsync("/n?page=2")).QuerySelectorAll("link[hreflang]"));
    }

    public sealed class Served() : StandingSite(StartAsync);
}
