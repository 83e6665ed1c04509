using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A small site in two languages: addresses, menus, the switch, and what search engines are told.</summary>
public sealed class TwoLanguageTests(TwoLanguageTests.Served served) : IClassFixture<TwoLanguageTests.Served>
{
    private readonly TestSite site = served.Site;

    private static Task<TestSite> StartAsync(params (string, string)[] more) =>
        TestSite.StartAsync([
            ("site.yml", "name: Maison\nbaseUrl: https://maison.example\nlanguages: [fr, en]\n"),
            ("navigation.yml", "menu:\n  - qui\n"),
            ("navigation.en.yml", "menu:\n  - title: Who\n    link: qui\n"),
            ("index.md", "# Accueil\n"),
            ("index.en.md", "# Home\n"),
            ("qui/index.md", "---\ntitle: Qui\n---\n[lui](lui.md)\n"),
            ("qui/index.en.md", "---\ntitle: Who\nslug: who\n---\n[him](lui.md) [only](seulement.md)\n"),
            ("qui/lui.md", "---\ntitle: Lui\ndate: 2009-06-01\nkind: news\n---\n"),
            ("qui/lui.en.md", "---\ntitle: Him\ndate: 2009-06-01\nkind: news\n---\nSpecial word.\n"),
            ("qui/seulement.md", "# Seulement\n"),
            .. more,
        ]);

    [Theory]
    [InlineData("/", "fr", "Accueil")]
    [InlineData("/en", "en", "Home")]
    [InlineData("/qui", "fr", "Qui")]
    [InlineData("/en/who", "en", "Who")]
    [InlineData("/qui/lui", "fr", "Lui")]
    [InlineData("/en/who/lui", "en", "Him")]
    public async Task Each_language_has_its_addresses(string address, string language, string title)
    {
        var page = await site.PageAsync(address);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/en/qui/lui", 301, "/en/who/lui")]
    [InlineData("/en/who/seulement", 404, null)]
    [InlineData("/who/lui", 301, "/qui/lui")]
    [InlineData("/en/qui/seulement", 200, null)]
    [InlineData("/en/qui/personne", 404, null)]
    [InlineData("/en/", 301, "/en")]
    [InlineData("/EN/Who", 301, "/en/who")]
    [InlineData("/en/search", 200, null)]
    [InlineData("/en/search/", 301, "/en/search")]
    [InlineData("/en/site-map", 200, null)]
    [InlineData("/es", 404, null)]
    public async Task An_address_of_one_language_is_not_one_of_another(string address, int status, string? target)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Equal(target, answer.Header("Location"));
    }

    [Fact]
    public async Task The_site_has_its_names_in_each_language_and_one_that_is_not_translated_says_which_it_is_in()
    {
        await using var named = await TestSite.StartAsync(
            (
                "site.yml",
                "name: Maison\nshortName: M\ntagline: Chez nous\nlanguages: [fr, ar, es]\n"
                    + "translations:\n  - language: ar\n    name: البيت\n  - language: es\n  - name: Casa\n"
            ),
            ("index.md", "# Accueil\n"),
            ("a.ar.md", "# أ\n"),
            ("a.es.md", "# A\n")
        );

        var arabic = await named.PageAsync("/ar/a");
        Assert.Equal("أ – البيت", arabic.Title);
        Assert.Equal("البيت", arabic.QuerySelector(".brand-name")!.TextContent.Trim());
        Assert.Equal("البيت", arabic.QuerySelector(".footer-name")!.TextContent.Trim());
        Assert.Null(arabic.QuerySelector(".brand-name[lang], .footer-name [lang]"));
        var spanish = await named.PageAsync("/es/a");
        Assert.Equal("A – M", spanish.Title);
        Assert.Equal("fr", spanish.QuerySelector(".brand-name")!.GetAttribute("lang"));
        Assert.Equal(["site.yml:8:5 OIM1009", "site.yml:9:5 OIM1009"], await named.ProblemsAsync());
    }

    [Fact]
    public async Task Pages_tell_of_their_translations_to_readers_and_engines()
    {
        foreach (var (address, own) in ((string, string)[])[("/qui/lui", "fr"), ("/en/who/lui", "en")])
        {
            var page = await site.PageAsync(address);
            var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
                .Order(StringComparer.Ordinal);
            Assert.Equal(
                ["en https://maison.example/en/who/lui", "fr https://maison.example/qui/lui", "x-default https://maison.example/qui/lui"],
                alternates
            );
            Assert.Equal($"https://maison.example{address}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            var choice = page.QuerySelectorAll(".languages a");
            Assert.Equal(
                ["/en/who/lui en English", "/qui/lui fr Français"],
                choice.Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("lang")} {link.TextContent}")
            );
            Assert.Equal(own, choice.Single(link => link.HasAttribute("aria-current")).GetAttribute("lang"));
        }

        Assert.Empty((await site.PageAsync("/qui/seulement")).QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public async Task A_page_without_a_translation_leads_to_one_that_says_so_in_the_visitor_s_language()
    {
        var choice = (await site.PageAsync("/qui/seulement")).QuerySelectorAll(".languages a");
        Assert.Equal(
            ["/en/qui/seulement nofollow ", "/qui/seulement  "],
            choice.Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("rel")} {link.GetAttribute("data-offer")}")
        );

        var page = await site.PageAsync("/en/qui/seulement");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("This page is not available in English", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[hreflang]"));
        var original = page.QuerySelector("main li a")!;
        Assert.Equal(("/qui/seulement", "fr", "Seulement"), (original.GetAttribute("href"), original.GetAttribute("hreflang"),
            original.QuerySelector("[lang=fr]")!.TextContent));
        Assert.Equal("/en/who", page.QuerySelector("main p a")!.GetAttribute("href"));
        Assert.Equal("/en/qui/seulement", page.QuerySelector(".languages [aria-current]")!.GetAttribute("href"));
        Assert.DoesNotContain("/en/qui/", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/qui/", (await site.GetAsync("/en/site-map")).Text.Split("<main")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_stand_in_the_order_of_the_United_Nations_and_those_that_can_be_read_are_offered()
    {
        await using var other = await TestSite.StartAsync(
            ("site.yml", "name: M\nlanguages: [fr, pt, es, en, ar]\n"),
            ("index.md", "# A\n"),
            ("index.es.md", "# A\n"),
            ("index.en.md", "# A\n"),
            ("index.ar.md", "# A\n"),
            ("index.pt.md", "# A\n")
        );

        var links = (await other.PageAsync("/es")).QuerySelectorAll(".languages a");

        Assert.Equal(["ar", "en", "fr", "es", "pt"], links.Select(link => link.GetAttribute("lang")));
        Assert.Equal(["rtl", "ltr", "ltr", "ltr", "ltr"], links.Select(link => link.GetAttribute("dir")));
        Assert.Equal(
            ["اقرأ هذه الصفحة بالعربية", "Read this page in English", "Lire cette page en français", "", "Ler esta página em português"],
            links.Select(link => link.GetAttribute("data-offer"))
        );
    }

    [Fact]
    public async Task Menu_breadcrumb_dates_and_links_are_of_the_page_s_language()
    {
        var french = await site.PageAsync("/qui/lui");
        var english = await site.PageAsync("/en/who/lui");

        Assert.Equal("/qui", french.QuerySelector("#menu-principal a")!.GetAttribute("href"));
        Assert.Equal("/en/who", english.QuerySelector("#menu-principal a")!.GetAttribute("href"));
        Assert.Equal(["/", "/qui"], french.QuerySelectorAll(".breadcrumb a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/en", "/en/who"], english.QuerySelectorAll(".breadcrumb a").Select(link => link.GetAttribute("href")));
        Assert.Contains("1er\u00A0juin 2009", french.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 June 2009", english.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // A link leads to the same language, else to the page there is.
        Assert.Equal(
            ["/en/who/lui", "/qui/seulement"],
            (await site.PageAsync("/en/who")).QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Search_finds_pages_of_the_language_it_is_asked_in()
    {
        Assert.Contains("/en/who/lui", (await site.GetAsync("/en/search?q=special")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/who/lui", (await site.GetAsync("/recherche?q=special")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_404_speaks_the_language_of_its_address()
    {
        Assert.Contains("lang=\"en\"", (await site.GetAsync("/en/nowhere")).Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", (await site.GetAsync("/nulle-part")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_named_after_a_language_holds_translations()
    {
        await using var other = await StartAsync(("en/qui/seulement.md", "# Only\n"));

        var page = await other.PageAsync("/en/who/seulement");

        Assert.Equal("Only", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".languages a"), link => link.GetAttribute("href") == "/qui/seulement");
    }

    [Fact]
    public async Task Arabic_is_written_from_right_to_left()
    {
        await using var other = await TestSite.StartAsync(("a.md", "# A\n"), ("a.ar.md", "---\ntitle: الهجرة\n---\n> [!WARNING]\n> نص.\n"));

        var page = await other.PageAsync("/ar/a");

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("الهجرة", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("تحذير", page.QuerySelector(".note-title")!.TextContent);
    }

    [Fact]
    public async Task Languages_that_come_or_go_in_site_yml_change_the_addresses()
    {
        await using var other = await StartAsync(("qui/eux.fr.md", "# Eux\n"));
        Assert.Equal(200, (await other.GetAsync("/qui/eux")).Status);

        await other.UntilAsync(
            () => other.Folder.Write("site.yml", "name: Maison\nlanguages: [en, fr]\n"),
            "/fr/qui/eux",
            answer => answer.Status == 200
        );
        Assert.Equal("This page is not available in English", (await other.PageAsync("/qui/eux")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Cette page n’existe pas en français", (await other.PageAsync("/fr/qui/lui")).QuerySelector("h1")!.TextContent);
        Assert.Contains("lang=\"en\"", (await other.GetAsync("/qui/lui")).Text, StringComparison.Ordinal);
        await other.UntilAsync(
            () => other.Folder.Write("site.yml", "name: Maison\nlanguages: [fr, « anglais »]\n"),
            async () => (await other.ProblemsAsync()).Any(problem => problem.StartsWith("site.yml:2", StringComparison.Ordinal))
        );
        Assert.Equal(200, (await other.GetAsync("/qui/lui")).Status);
    }

    public sealed class Served() : StandingSite(() => StartAsync());
}
