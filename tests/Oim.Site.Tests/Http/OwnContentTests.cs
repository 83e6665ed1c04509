using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Http;

/// <summary>The repository's own site, address by address.</summary>
public sealed class OwnContentTests : IAsyncLifetime
{
    private static readonly HtmlParser Parser = new();
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.StartAsync(new TestSiteOptions { Root = Path.Combine(Docs.Repository.Root, "content") });

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/fr/reunion-mondiale-des-pcr-2009", "/evenements/reunion-mondiale-des-pcr-2009")]
    [InlineData("/fr/bureaux-regionaux", "/ou-travaillons-nous/bureaux-regionaux")]
    [InlineData("/fr/le-renforcement-du-role-de-la-migration-de-retour-dans-les-efforts-de-developpement-2008", "/evenements/atelier-migration-de-retour-2008")]
    [InlineData("/Actualites/", "/actualites")]
    public async Task An_old_or_loose_address_leads_to_the_page_at_once(string old, string address)
    {
        using var answer = await site.Http.GetAsync(old);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/personnes")]
    [InlineData("/personnes/jim-ilunga")]
    [InlineData("/plan-du-site")]
    [InlineData("/recherche?q=migration")]
    [InlineData("/recherche/suggestions?q=ban")]
    [InlineData("/evenements.ics")]
    [InlineData("/evenements/atelier-migration-de-retour-2008.ics")]
    [InlineData("/evenements/atelier-migration-de-retour-2008.ics?seances")]
    [InlineData("/evenements?mois=2009-06")]
    [InlineData("/robots.txt")]
    [InlineData("/favicon.ico")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/.well-known/security.txt")]
    public async Task The_site_answers_what_is_no_file(string address) => Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Every_page_of_the_sitemap_is_whole_and_every_link_and_anchor_leads_somewhere()
    {
        var sitemap = XDocument.Parse(await site.Http.GetStringAsync("/sitemap.xml"));
        var pages = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToList();
        Assert.True(pages.Count > 50);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new HashSet<(string From, string Path, string Fragment)>();
        foreach (var address in pages)
        {
            using var answer = await site.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.True(titles.Add(page.Title!), $"two pages are called « {page.Title} »");
            Assert.Equal(address.StartsWith("/ar", StringComparison.Ordinal) ? "ar" : "fr", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("nav.menu"));
            Assert.EndsWith(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[style], main script:not([type]), style"));
            ids[address] = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(ids[address].Count, page.QuerySelectorAll("[id]").Length);
            foreach (var href in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('/') || href.StartsWith('#')))
            {
                var parts = href.Split('#', 2);
                links.Add((address, parts[0].Length == 0 ? address : parts[0], parts.Length > 1 ? parts[1] : ""));
            }
        }

        foreach (var (from, path, fragment) in links)
        {
            if (ids.TryGetValue(path, out var known)) Assert.True(fragment.Length == 0 || known.Contains(fragment), $"{from} → {path}#{fragment}");
            else Assert.True((await site.Http.GetAsync(path)).IsSuccessStatusCode, $"{from} → {path}");
        }
    }

    [Fact]
    public void The_content_has_no_error()
    {
        using var content = site.Store.Read();
        var errors = content.Problems.AsEnumerable().Where(problem => site.Store.Kinds.Rules.Find(problem.Code)!.Severity == Severity.Error).Select(problem => $"{problem.File}:{problem.Line} {problem.Code}");
        Assert.Empty(errors);
    }
}
