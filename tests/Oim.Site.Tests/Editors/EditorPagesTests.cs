using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Editors;

/// <summary>/redaction and /redaction/composants. The clock stands at 2026-01-15, noon.</summary>
public sealed class EditorPagesTests(EditorPagesTests.Served served) : IClassFixture<EditorPagesTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly (string, string)[] Files =
    [
        ("index.md", "---\ntitle: Accueil\n---\n\n[Contact](contact.md) et [rien](nulle-part.md)\n"),
        ("contact.md", "---\ntitle: Contact\n---\n\nÉcrivez-nous.\n"),
        ("contact.en.md", "---\ntitle: Contact us\n---\n\nWrite to us.\n"),
        ("brouillon.md", "---\ntitle: En cours\ndraft: true\n---\n\nTexte.\n"),
        ("futur.md", "---\ntitle: Futur\npublishDate: 2026-06-01\n---\n\nTexte.\n"),
        ("passe.md", "---\ntitle: Passé\nexpiryDate: 2026-01-01\n---\n\nTexte.\n"),
        ("faux.md", "---\ntitle: Faux\nkind: event\nstart: 2026-02-31\n---\n\nTexte.\n"),
    ];

    private static Task<TestSite> DevelopmentAsync() => TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

    [Fact]
    public async Task A_kind_that_is_declared_is_called_by_its_name()
    {
        await using var other = await TestSite.StartAsync(
            new TestSiteOptions { IsDevelopment = true },
            ("index.md", "# Accueil\n"),
            ("rapport.md", "---\ntitle: Rapport\nkind: publication\ndate: 2026-01-02\n---\nTexte.\n")
        );

        foreach (var address in new[] { "/redaction", "/redaction?fichier=rapport.md" })
        {
            var text = (await other.PageAsync(address)).QuerySelector("main")!.TextContent;
            Assert.Contains("Publication", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Kind-", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_content_is_listed_with_its_state_and_opens_in_the_editor()
    {
        await using var other = await DevelopmentAsync();

        var page = await other.PageAsync("/redaction");

        var rows = page.QuerySelectorAll(".content-rows > li:has(code)")
            .ToDictionary(row => row.QuerySelector("code")!.TextContent, row => row.QuerySelector(".badge")!.TextContent);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["brouillon.md"] = "Brouillon",
                ["contact.en.md"] = "Publié",
                ["contact.md"] = "Publié",
                ["faux.md"] = "En erreur",
                ["futur.md"] = "Programmé",
                ["index.md"] = "Publié",
                ["passe.md"] = "Expiré",
            },
            rows.OrderBy(row => row.Key, StringComparer.Ordinal).ToDictionary()
        );
        Assert.Contains(page.QuerySelectorAll(".file a"), link =>
            link.GetAttribute("href") == $"vscode://file{other.Folder.Root}/faux.md:1:1"
        );
        Assert.Equal("no-store", (await other.GetAsync("/redaction")).Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("?etat=en-erreur", "faux.md")]
    [InlineData("?langue=en", "contact.en.md")]
    [InlineData("?genre=event", "faux.md")]
    [InlineData("?q=nulle-part", "index.md")]
    [InlineData("?q=ecrivez", "")]
    [InlineData("?q=PASSE", "passe.md")]
    public async Task The_list_is_narrowed_by_its_address(string query, string files)
    {
        Assert.Equal(
            files,
            string.Join(
                ' ',
                (await site.PageAsync("/redaction" + query)).QuerySelectorAll(".content-rows code").Select(code => code.TextContent)
            )
        );
    }

    [Fact]
    public async Task One_file_shows_its_diagnostics_and_its_links_in_and_out()
    {
        var home = (await site.PageAsync("/redaction?fichier=index.md")).QuerySelector("main")!;
        var contact = (await site.PageAsync("/redaction?fichier=contact.md")).QuerySelector("main")!;

        Assert.Contains("OIM1401", home.TextContent, StringComparison.Ordinal);
        Assert.Contains(home.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/redaction?fichier=contact.md");
        Assert.Contains(contact.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/redaction?fichier=index.md");
    }

    [Fact]
    public async Task Every_component_is_shown_by_its_own_template()
    {
        var page = await site.PageAsync("/redaction/composants");

        foreach (
            var component in (string[])
                [
                    ".lines",
                    ".cards",
                    ".facets",
                    ".pagination",
                    ".documents",
                    ".contacts",
                    ".terms",
                    ".page-head",
                    ".archive",
                    ".outline",
                    ".prose table",
                    ".badge",
                    ".button",
                ]
        )
            Assert.True(page.QuerySelector($"main {component}") is not null, component);
        Assert.NotNull(page.QuerySelector("link[rel=stylesheet][href*=composants]"));
        Assert.Equal(404, (await site.GetAsync("/redaction/autre")).Status);
    }

    [Fact]
    public async Task Visitors_find_none_of_it_unless_the_configuration_opens_it()
    {
        await using (var closed = await TestSite.StartAsync(Files))
        {
            Assert.Equal(404, (await closed.GetAsync("/redaction")).Status);
            Assert.Equal(404, (await closed.GetAsync("/redaction/composants")).Status);
        }

        await using var open = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Configuration["Content:Editors"] = "true" },
            Files
        );
        Assert.Equal(200, (await open.GetAsync("/redaction")).Status);
        Assert.DoesNotContain("/redaction", (await open.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vscode://", (await open.GetAsync("/redaction")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await open.GetAsync("/brouillon")).Status);
    }

    [Fact]
    public async Task A_page_that_nothing_leads_to_is_named_until_a_page_does_or_a_reason_is_given()
    {
        await using var other = await TestSite.StartAsync(
            new TestSiteOptions { IsDevelopment = true },
            ("index.md", "---\ntitle: Accueil\n---\n\n[Liée](liee.md)\n"),
            ("seule.md", "---\ntitle: Seule\nhidden: true\n---\n\nTexte.\n"),
            ("liee.md", "---\ntitle: Liée\nhidden: true\n---\n\nTexte.\n"),
            ("tue.md", "---\ntitle: Tue\nhidden: true\nsilence:\n  OIM1406: son adresse est donnée par courrier\n---\n\nTexte.\n"));

        Assert.Equal(
            "seule.md",
            Assert.Single((await other.PageAsync("/redaction?q=OIM1406")).QuerySelectorAll(".content-rows code")).TextContent
        );
    }

    public sealed class Served() : StandingSite(DevelopmentAsync);
}
