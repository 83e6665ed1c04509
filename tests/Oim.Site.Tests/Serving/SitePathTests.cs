using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>A site below a path of its host: every address of every answer leads somewhere below it.</summary>
public sealed partial class SitePathTests
{
    private static readonly string[] Attributes = ["href", "src", "action", "data-suggestions", "poster", "srcset"];

    [Fact]
    public async Task Every_link_from_page_to_page_to_feed_to_file_leads_to_an_answer()
    {
        await using var site = await SiteAsync();
        var host = site.Http.BaseAddress!.ToString().TrimEnd('/');
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>());
        var from = new Dictionary<string, string>();
        void Ask(string address, string page)
        {
            if (!seen.Add(address)) return;
            from[address] = page;
            waiting.Enqueue(address);
        }

        foreach (var start in new[] { "/", "/sitemap.xml", "/api/v1/pages", "/llms.txt", "/robots.txt" }) Ask("/site" + start, "the test");
        while (waiting.TryDequeue(out var address))
        {
            var answer = await site.GetAsync(address);
            Assert.True(answer.Status == 200, $"{answer.Status}: {address}, from {from[address]}");
            foreach (var link in LinksOf(answer))
            {
                var path = link.StartsWith(host, StringComparison.Ordinal) ? link[host.Length..] : link;
                if (!path.StartsWith('/')) continue;
                Assert.True(path.StartsWith("/site/", StringComparison.Ordinal), $"{address} leads to {link}");
                Ask(path.Split('#')[0], address);
            }
        }

        string[] forms = [".css", ".js", "/land.", ".ics", ".vcf", ".md", ".rss", ".atom", "/actualites.json", ".pdf?v=", "/openapi.json"];
        foreach (var form in forms)
            Assert.True(seen.Any(address => address.Contains(form, StringComparison.Ordinal)), $"no {form} among {string.Join(' ', seen)}");
    }

    [Theory]
    [InlineData("/site", "/site/")]
    [InlineData("/site?q=1", "/site/?q=1")]
    [InlineData("/site/ancienne", "/site/une")]
    [InlineData("/site/UNE", "/site/une")]
    [InlineData("/site/une/", "/site/une")]
    public async Task Other_addresses_are_sent_on_below_the_path(string asked, string right)
    {
        await using var site = await SiteAsync();

        var answer = await site.GetAsync(asked);

        Assert.Equal((301, right), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/", 404)]
    [InlineData("/une", 404)]
    [InlineData("/siteweb", 404)]
    [InlineData("/site/nulle-part", 404)]
    [InlineData("/healthz", 200)]
    [InlineData("/readyz", 200)]
    [InlineData("/site/readyz", 200)]
    public async Task The_rest_of_the_host_is_not_the_sites(string asked, int status)
    {
        await using var site = await SiteAsync();

        Assert.Equal(status, (await site.GetAsync(asked)).Status);
    }

    [Fact]
    public async Task What_is_kept_and_what_is_suggested_stands_below_the_path()
    {
        await using var site = await SiteAsync();

        Assert.Equal("/site/une", (await site.PageAsync("/site/une")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("\"/site/une\"", (await site.GetAsync("/site/recherche/suggestions?q=un")).Text, StringComparison.Ordinal);
        Assert.Contains("\"url\": \"/site/\"", (await site.GetAsync("/site/api/v1/openapi.json")).Text, StringComparison.Ordinal);
        Assert.Equal("</site/une>; rel=\"canonical\"", (await site.GetAsync("/site/une.md")).Header("Link"));
        var again = await site.GetAsync("/site/une");
        Assert.Equal(again.Bytes, (await site.GetAsync("/site/une")).Bytes);
    }

    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            new TestSiteOptions { Arguments = ["--Content:PathBase=/site"] },
            ("site.yml", "name: Essai\nlanguages: [fr, en]\n"),
            ("navigation.yml", "menu:\n  - une\n  - actualites\n  - reunions\n  - bureaux\n"),
            ("index.md", "---\ntitle: Accueil\n---\n\n[Une](une.md), [la note](reunions/sommet/note.pdf).\n"),
            ("index.en.md", "---\ntitle: Home\n---\n"),
            ("une.md", "---\ntitle: Une page\naliases: [/ancienne]\ncountries: [HN]\n---\n\n![Carré](carre.png)\n\n[Accueil](/)\n"),
            ("carre.png", "image"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/nouvelle.md", "---\ntitle: Nouvelle\ndate: 2026-01-02\ncountries: [HN]\n---\n\n[Une](../une.md)\n"),
            ("reunions/index.md", "---\ntitle: Réunions\ncascade: { kind: event }\n---\n"),
            ("reunions/sommet/index.md", "---\ntitle: Sommet\nstart: 2026-02-03T09:00\nend: 2026-02-03T18:00\n---\n"),
            ("reunions/sommet/agenda.md", "## 3 février 2026\n\n### 09:00–10:00 Ouverture\n\n- Orateur : Awa Diop\n- [Note](note.pdf)\n"),
            ("reunions/sommet/note.pdf", "%PDF-1.4"),
            ("bureaux/index.md", "---\ntitle: Bureaux\ncascade: { kind: office }\n---\n"),
            (
                "bureaux/bangkok.md",
                "---\ntitle: Bureau de Bangkok\ncity: Bangkok\ncountry: TH\ncoordinates: [13.75, 100.50]\n"
                    + "phone: \"+66 2 343 9300\"\n---\n"
            )
        );

    private static IEnumerable<string> LinksOf(Answer answer)
    {
        var type = answer.Header("Content-Type")!.Split(';')[0];
        if (type != "text/html") return Addresses().Matches(answer.Text).Select(found => found.Value);
        var page = new HtmlParser().ParseDocument(answer.Text);
        return Attributes
            .SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(element => element.GetAttribute(name)!))
            .Concat(
                page.QuerySelectorAll("script[type='application/ld+json']")
                    .SelectMany(data => Addresses().Matches(data.TextContent))
                    .Select(found => found.Value)
            );
    }

    /// <summary>Whole addresses in XML, JSON, Markdown, a calendar.</summary>
    [GeneratedRegex(@"https?://127\.0\.0\.1[^\s<>""')\\]*")]
    private static partial Regex Addresses();
}
