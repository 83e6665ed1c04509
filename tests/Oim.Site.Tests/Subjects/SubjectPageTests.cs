using AngleSharp.Dom;
using Oim.Content.Sources;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Subjects;

/// <summary>The pages of countries and themes, made from what pages are filed under.</summary>
public sealed class SubjectPageTests
{
    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news, countries: [HN] }\n---\n"),
            ("actualites/n.md", "---\ntitle: Une nouvelle\ndate: 2013-01-01\nthemes: [Migration de retour]\ncountries: [HN, US]\n---\n"),
            ("actualites/secret.md", "---\ntitle: Un secret\ndate: 2013-01-01\ncountries: [CU]\nthemes: [secret]\ndraft: true\n---\n"),
            (
                "e/index.md",
                """
                ---
                title: Une rencontre
                kind: event
                start: 2009-06-04
                city: Tela
                country: HN
                documents:
                  - { title: Rapport, file: rapport.pdf }
                ---
                """
            ),
            ("e/rapport.pdf", "%PDF-1.4"),
            ("bureau.md", "---\ntitle: Bureau de San José\nkind: office\ncity: San José\ncountry: CR\ncoverage: [HN, NI]\n---\n"),
            ("processus.md", "---\ntitle: Un processus\ncountries: [HN]\n---\n")
        );

    private static string[] Headings(IParentNode page) => [.. page.QuerySelectorAll("main h2").Select(heading => heading.TextContent)];

    [Fact]
    public async Task A_country_gathers_what_every_kind_has_about_it()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/pays/honduras");

        Assert.Equal("Honduras", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("sur le Honduras", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Joindre l’organisation", "Actualités", "Événements au Honduras", "Documents", "Pages"], Headings(page));
        foreach (var title in (string[])["Une nouvelle", "Une rencontre", "San José, Costa Rica", "Un processus", "Rapport"])
            Assert.Contains(title, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/", "/pays"], page.QuerySelectorAll(".breadcrumb a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task What_reports_say_of_a_country_in_figures_stands_there_with_its_source()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            ("ancien.md", "---\ntitle: Ancien relevé\nkind: report\ndate: 2020-01-01\ncountries: [HT]\nkeyFigures: [1 personne]\n---\n"),
            ("avant.md", "---\ntitle: Relevé d’avant\nkind: report\ndate: 2023-01-01\ncountries: [HT]\nkeyFigures: [2 personnes]\n---\n"),
            (
                "neuf.md",
                "---\ntitle: Neuf\nkind: report\ndate: 2024-01-01\ncountries: [HT]\nkeyFigures: [3 personnes, 4 villes]\n---\n"
            ),
            ("cuba.md", "---\ntitle: Cuba\nkind: report\ndate: 2024-01-01\ncountries: [CU]\n---\n")
        );

        var page = await site.PageAsync("/pays/haiti");

        var figures = page.QuerySelectorAll("main .figures li").Select(one => one.TextContent.Trim());
        Assert.Equal(["3 personnes", "4 villes", "2 personnes"], figures);
        Assert.Equal(
            ["/neuf", "/avant"],
            page.QuerySelectorAll("#chiffres-cles ~ .meta a").Select(one => one.GetAttribute("href"))
        );
        Assert.Null((await site.PageAsync("/pays/cuba")).QuerySelector("#chiffres-cles"));
    }

    [Fact]
    public async Task Codes_lead_to_names_and_what_is_no_country_to_nothing()
    {
        await using var site = await SiteAsync();

        Assert.Equal("/pays/etats-unis", (await site.GetAsync("/pays/us")).Header("Location"));
        foreach (var address in (string[])["/pays/atlantide", "/themes/secret", "/themes/rien"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_theme_gathers_its_pages()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/themes/migration-de-retour");

        Assert.Equal("Migration de retour", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Actualités"], Headings(page));
    }

    [Fact]
    public async Task Indexes_count_what_is_published()
    {
        await using var site = await SiteAsync();

        Assert.Equal(
            ["Costa Rica (1)", "États-Unis d’Amérique (1)", "Honduras (4)", "Nicaragua (1)"],
            (await site.PageAsync("/pays")).QuerySelectorAll(".subjects li").Select(line => line.TextContent.Trim())
        );
        Assert.Equal(
            ["Migration de retour (1)"],
            (await site.PageAsync("/themes")).QuerySelectorAll(".subjects li").Select(line => line.TextContent.Trim())
        );
    }

    [Fact]
    public async Task Articles_offices_search_engines_and_suggestions_lead_there()
    {
        await using var site = await SiteAsync();

        Assert.Equal(
            ["/themes/migration-de-retour", "/pays/etats-unis", "/pays/honduras"],
            (await site.PageAsync("/actualites/n")).QuerySelectorAll(".terms a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            ["/pays/costa-rica", "/pays/honduras", "/pays/nicaragua"],
            (await site.PageAsync("/bureau")).QuerySelectorAll(".facts a[href^='/pays']").Select(link => link.GetAttribute("href"))
        );
        var map = (await site.GetAsync("/sitemap.xml")).Text;
        foreach (var address in (string[])["/pays/honduras<", "/themes/migration-de-retour<", "/documents<"])
            Assert.Contains(address, map, StringComparison.Ordinal);
        Assert.DoesNotContain("/pays/cuba", map, StringComparison.Ordinal);
        Assert.Contains("\"/pays/honduras\"", (await site.GetAsync("/recherche/suggestions?q=hond")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public void Every_country_has_an_address_of_its_own(string language)
    {
        var site = new SiteRequest(new(SiteKinds.All), null!) { Language = language };

        Assert.All(Countries.All, code =>
            Assert.Equal(code, SubjectAddresses.CodeOf(SubjectAddresses.OfCountry(code, site).Split('/')[^1], language))
        );
    }
}
