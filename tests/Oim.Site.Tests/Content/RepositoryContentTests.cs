using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Content;

/// <summary>The site's own content: every address, every link.</summary>
public sealed partial class RepositoryContentTests(RepositorySite repository) : IClassFixture<RepositorySite>
{
    private TestSite Site => repository.Site;

    [Fact]
    public void There_are_all_the_pages()
    {
        Assert.True(repository.Addresses.Count >= 50, $"{repository.Addresses.Count} addresses");
        Assert.Equal(repository.Addresses.Count, repository.Addresses.Distinct(StringComparer.Ordinal).Count());
        foreach (
            var address in (string[])
                [
                    "/",
                    "/qui-sommes-nous",
                    "/notre-travail",
                    "/ou-travaillons-nous/bureaux-regionaux/bangkok",
                    "/agir",
                    "/donnees-et-recherche",
                    "/agenda-2030",
                    "/actualites/2013/publication-dialogue-de-haut-niveau",
                    "/evenements/reunion-mondiale-des-pcr-2009",
                ]
        )
            Assert.Contains(address, repository.Addresses);
    }

    [Fact]
    public async Task Every_page_answers_with_a_title_one_heading_a_language_and_its_own_address()
    {
        var faults = new List<string>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in repository.Addresses)
        {
            var answer = await Site.GetAsync(address);
            var page = await Site.PageAsync(address);
            if (answer.Status != 200) faults.Add($"{address}: {answer.Status}");
            if (string.IsNullOrWhiteSpace(page.Title)) faults.Add($"{address}: no title");
            if (page.QuerySelectorAll("h1").Length != 1) faults.Add($"{address}: {page.QuerySelectorAll("h1").Length} h1");
            if (!titles.Add(page.Title ?? "")) faults.Add($"{address}: another page is called « {page.Title} »");
            if (page.QuerySelector("[style], style, main script:not([type])") is not null) faults.Add($"{address}: inline style or script");
            var language = address.Split('/')[1] is { Length: 2 } prefix ? prefix : "fr";
            if (page.DocumentElement.GetAttribute("lang") != language)
                faults.Add($"{address}: lang {page.DocumentElement.GetAttribute("lang")}");
            if (
                page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is not { } canonical
                || new Uri(canonical).AbsolutePath != address
            )
                faults.Add($"{address}: canonical");
            if (page.QuerySelector("meta[name=description]")?.GetAttribute("content") is not { Length: > 20 })
                faults.Add($"{address}: description");
            if (page.QuerySelectorAll("nav#menu-principal").Length != 1)
                faults.Add($"{address}: navigation");
            faults.AddRange(
                page.QuerySelectorAll("[id]")
                    .GroupBy(element => element.Id, StringComparer.Ordinal)
                    .Where(same => same.Count() > 1)
                    .Select(same => $"{address}: two ids « {same.Key} »")
            );
            faults.AddRange(
                page.QuerySelectorAll("[aria-labelledby], label[for]")
                    .SelectMany(element => (element.GetAttribute("aria-labelledby") ?? element.GetAttribute("for"))!.Split(' '))
                    .Where(id => page.GetElementById(id) is null)
                    .Select(id => $"{address}: no element « {id} »")
            );
            // Templates can put a space where the language has none; what editors write as code may hold one.
            var lines = page.QuerySelectorAll("main :is(p, dd, li, h1, h2, h3, td)");
            foreach (var line in lines.Where(line => line.QuerySelector("pre, code") is null))
                if (SpaceBeforeComma().Match(line.TextContent) is { Success: true } spaced)
                    faults.Add($"{address}: « {spaced.Value} »");
            faults.AddRange(page.QuerySelectorAll("img:not([alt])").Select(image => $"{address}: image without alt"));
            if (
                answer.Text.Contains("content:/", StringComparison.Ordinal)
                || answer.Text.Contains('\uFFFD')
                || answer.Text.Contains("&#x", StringComparison.Ordinal)
            )
                faults.Add($"{address}: raw text");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_link_inside_the_site_leads_to_a_page_and_to_its_anchor()
    {
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in repository.Addresses.Append("/plan-du-site").Append("/recherche?q=migration"))
        {
            foreach (var link in (await Site.PageAsync(address)).QuerySelectorAll("a[href], area[href], link[href], img[src], script[src]"))
            {
                var url = link.GetAttribute("href") ?? link.GetAttribute("src")!;
                if (url.Length == 0)
                    faults.Add($"{address}: empty link « {link.TextContent.Trim()} »");
                if (
                    !Uri.TryCreate(new Uri("https://oim.example" + address), url, out var target)
                    || target.Scheme is not ("http" or "https")
                    || target.Host != "oim.example"
                )
                    continue;
                var path = target.PathAndQuery;
                var answer = await Site.GetAsync(path);
                if (answer.Status != 200)
                    faults.Add($"{address} → {url}: {answer.Status}");
                if (target.Fragment.Length < 2 || answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                    continue;
                if (!pages.TryGetValue(path, out var page))
                    pages[path] = page = await Site.PageAsync(path);
                if (page.GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is null)
                    faults.Add($"{address} → {url}: no such anchor");
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/personnes/jim-ilunga")]
    [InlineData("/recherche/suggestions?q=ban")]
    [InlineData("/evenements.ics")]
    [InlineData("/evenements/atelier-migration-de-retour-2008.ics?seances")]
    [InlineData("/evenements?mois=2009-06")]
    [InlineData("/robots.txt")]
    [InlineData("/favicon.ico")]
    [InlineData("/healthz")]
    [InlineData("/.well-known/security.txt")]
    public async Task The_site_answers_what_is_no_file(string address) => Assert.Equal(200, (await Site.GetAsync(address)).Status);

    [Fact]
    public async Task Nothing_is_wrong_with_the_content()
    {
        using var content = Site.Store.Read();
        var errors = content
            .Problems.AsEnumerable()
            .Where(problem => Site.Store.Kinds.Rules.Find(problem.Code)!.Severity != Severity.Info)
            .Select(problem => $"{problem.File}:{problem.Line} {problem.Code}");

        Assert.Empty(errors);
        Assert.Equal(200, (await Site.GetAsync("/readyz")).Status);
    }

    [Theory]
    [InlineData("/fr/reunion-mondiale-des-pcr-2009", "/evenements/reunion-mondiale-des-pcr-2009")]
    [InlineData("/fr/bureaux-regionaux", "/ou-travaillons-nous/bureaux-regionaux")]
    [InlineData(
        "/fr/le-renforcement-du-role-de-la-migration-de-retour-dans-les-efforts-de-developpement-2008",
        "/evenements/atelier-migration-de-retour-2008"
    )]
    public async Task The_old_site_s_addresses_are_sent_on(string old, string address)
    {
        foreach (var form in (string[])[old, old + "/", old.ToUpperInvariant()])
        {
            var answer = await Site.GetAsync(form);
            Assert.Equal(301, answer.Status);
            Assert.Equal(address, answer.Header("Location"));
        }
    }

    [Fact]
    public async Task Every_page_is_found_by_its_title()
    {
        var faults = new List<string>();
        using var content = Site.Store.Read();
        foreach (var entry in content.Entries.VisibleAt(Site.Clock.GetUtcNow()).Where(entry => entry.Key != "").ToList())
        {
            var prefix = entry.Language == "fr" ? "" : "/" + entry.Language;
            var search = $"{prefix}/{Locales.Of(entry.Language).AddressWord("recherche")}?q=" + Uri.EscapeDataString(entry.Title);
            if (!(await Site.GetAsync(search)).Text.Contains($"href=\"{entry.Address}\"", StringComparison.Ordinal))
                faults.Add($"{entry.Title}: {entry.Address}");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task The_menu_of_the_seeds_is_there()
    {
        var page = await Site.PageAsync("/");

        var entries = page.QuerySelectorAll("#menu-principal > ul > li, #menu-principal > div > ul > li")
            .Select(entry => (entry.QuerySelector("summary") ?? entry.QuerySelector("a"))!.TextContent.Trim().Replace('\u00A0', ' '));
        Assert.Equal(["Qui sommes-nous", "Notre travail", "Où travaillons-nous", "Agir", "Données et recherche", "Agenda 2030"], entries);
        Assert.Equal(8, page.QuerySelectorAll("#menu-principal li")[0].QuerySelectorAll("ul a").Length);
    }

    [GeneratedRegex(@"\w+[ \n\u00A0]+[,،]", RegexOptions.NonBacktracking)]
    private static partial Regex SpaceBeforeComma();
}
