using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.News;

/// <summary>The list of news over HTTP: narrowed, counted, page by page.</summary>
public sealed class NewsListTests
{
    private static (string Path, string Text) Item(string name, string date, string countries = "", string themes = "", string more = "") =>
        (
            $"actualites/{name}.md",
            $"---\ntitle: Nouvelle {name}\ndate: {date}\ncountries: [{countries}]\nthemes: [{themes}]\n{more}---\n\nTexte.\n"
        );

    private static readonly (string Path, string Text) Section = (
        "actualites/index.md",
        "---\ntitle: Actualités\ncascade: { kind: news }\n---\n\nLe texte de la rubrique.\n"
    );

    private static Task<TestSite> SiteAsync() => TestSite.StartAsync(Section,
        Item("a", "2013-09-27", "HN, US", "retour, santé"),
        Item("b", "2013-01-02", "HN", "retour"),
        Item("c", "2008-07-07", "TH", "retour"),
        Item("brouillon", "2008-07-08", "HN", "retour", "draft: true\n"),
        Item("perimee", "2008-07-09", "HN", "retour", "expiryDate: 2010-01-01\n"),
        Item("future", "2026-07-09", "HN", "retour"),
        Item("cachee", "2008-07-10", "HN", "retour", "hidden: true\n"));

    private static string[] Titles(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main .lines h2").Select(title => title.TextContent.Trim())];

    private static string[] Facet(IHtmlDocument page, string title) =>
        [
            .. page.QuerySelectorAll(".facets h2")
                .Single(heading => heading.TextContent == title)
                .NextElementSibling!.QuerySelectorAll("a > span:first-child")
                .Select(link => link.TextContent),
        ];

    [Fact]
    public async Task Counts_are_of_what_visitors_may_see()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/actualites");

        Assert.Equal(["Nouvelle a", "Nouvelle b", "Nouvelle c"], Titles(page));
        Assert.Equal(["2013 (2)", "2008 (1)"], Facet(page, "Année"));
        Assert.Equal(["États-Unis d’Amérique (1)", "Honduras (2)", "Thaïlande (1)"], Facet(page, "Pays"));
        Assert.Equal(["retour (3)", "santé (1)"], Facet(page, "Thème"));
        Assert.Contains("3 actualités", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_combine_and_are_taken_off_one_by_one()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/actualites?annee=2013&pays=hn&theme=retour");

        Assert.Equal(["Nouvelle a", "Nouvelle b"], Titles(page));
        Assert.Equal(["2013 (2)"], Facet(page, "Année"));
        Assert.Equal(["États-Unis d’Amérique (1)", "Honduras (2)"], Facet(page, "Pays"));
        Assert.Equal(["/actualites?annee=2013&pays=hn", "/actualites?annee=2013&theme=retour", "/actualites?pays=hn&theme=retour"],
            page.QuerySelectorAll(".facets a[aria-current]").Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(["Nouvelle c"], Titles(await site.PageAsync("/actualites?annee=2008&pays=TH&theme=Retour")));
    }

    [Theory]
    [InlineData("/actualites?annee=2008&pays=hn")]
    [InlineData("/actualites?pays=zz")]
    [InlineData("/actualites?theme=%22%3E%3Cscript%3E")]
    [InlineData("/actualites?annee=MMXIII&page=9")]
    public async Task What_nothing_fits_says_so_and_leads_back(string address)
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync(address);

        Assert.Equal("Rien ne correspond à ces filtres.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("/actualites", page.QuerySelector("main .more a")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll(".facets a[aria-current]"));
        Assert.Null(page.QuerySelector(".pagination"));
    }

    [Fact]
    public async Task Counts_follow_the_files_and_the_clock()
    {
        await using var site = await SiteAsync();
        Assert.Equal(["2013 (2)", "2008 (1)"], Facet(await site.PageAsync("/actualites?pays="), "Année"));

        var (path, text) = Item("d", "2008-03-04", "TH");
        await site.UntilAsync(() => site.Folder.Write(path, text), "/actualites/d", answer => answer.Status == 200);
        Assert.Equal(["2013 (2)", "2008 (2)"], Facet(await site.PageAsync("/actualites?pays="), "Année"));
        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromDays(180)), "/actualites/future", answer => answer.Status == 200);
        Assert.Equal(["2026 (1)", "2013 (2)", "2008 (2)"], Facet(await site.PageAsync("/actualites?pays="), "Année"));
    }

    [Fact]
    public async Task A_long_list_goes_from_page_to_page()
    {
        var items = Enumerable.Range(1, 45).Select(i => Item($"n{i:00}", $"2013-01-{1 + (i % 28):00}", i <= 30 ? "HN" : "TH"));
        await using var site = await TestSite.StartAsync([Section, .. items]);

        var pages = new List<IHtmlDocument>();
        for (var address = "/actualites"; address is not null; address = pages[^1].QuerySelector("main a[rel=next]")?.GetAttribute("href"))
            pages.Add(await site.PageAsync(address));

        Assert.Equal([20, 20, 5], pages.Select(page => Titles(page).Length));
        Assert.Equal(45, pages.SelectMany(Titles).Distinct().Count());
        Assert.Equal(
            ["/actualites", "/actualites?page=2", "/actualites?page=3"],
            pages.Select(page => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"))
        );
        Assert.Equal("/actualites?page=3", pages[1].QuerySelector("head link[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/actualites", pages[1].QuerySelector("head link[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(3, pages.Select(page => page.Title).Distinct().Count());
        Assert.Contains("Le texte de la rubrique", pages[0].Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Le texte de la rubrique", pages[1].Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "/actualites?pays=hn&page=2",
            (await site.PageAsync("/actualites?pays=hn")).QuerySelector("main a[rel=next]")!.GetAttribute("href")
        );
        Assert.Equal(Titles(pages[2]), Titles(await site.PageAsync("/actualites?page=99")));
    }

    [Fact]
    public async Task A_section_without_news_says_so()
    {
        await using var site = await TestSite.StartAsync(Section, Item("brouillon", "2008-07-08", more: "draft: true\n"));

        var page = await site.PageAsync("/actualites");

        Assert.Equal("Rien n’est encore publié ici.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Null(page.QuerySelector(".facets"));
    }
}
