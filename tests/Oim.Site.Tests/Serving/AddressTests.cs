using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>
/// The content's tree is the site's tree, and every old or odd form of an address leads to the one right form in one step.
/// </summary>
public sealed class AddressTests(AddressTests.Served served) : IClassFixture<AddressTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly (string, string)[] Files =
    [
        ("index.md", "# Accueil\n"),
        ("dossier/index.md", "---\ntitle: Dossier\nslug: rubrique\n---\n"),
        ("dossier/été à Nîmes.md", "---\ntitle: Été\n---\n"),
        ("dossier/page.md", "---\ntitle: Page\nslug: Ma Page\naliases: [/vieille/adresse, ancienne/, /Fr/Ancien-Site/]\n---\n"),
        ("dossier/permanente.md", "---\ntitle: Permanente\npermalink: /tout/ailleurs/\n---\n"),
        ("dossier/2013-05-06-datee.md", "---\ntitle: Datée\n---\n"),
        ("dossier/prenom.nom.md", "---\ntitle: Prénom Nom\n---\n"),
        ("sans-index/profond/page.md", "# Profonde\n"),
        (
            "reunion.md",
            "---\ntitle: Réunion\nkind: event\nstart: 2009-06-04\ncountries: [HN]\nthemes: [Migration de retour]\n---\n"
                + "## Ordre du jour\n\n### 09:00 Ouverture\n\nOrateur : Awa Diop, OIM\n"
        ),
    ];

    [Theory]
    [InlineData("/", "Accueil")]
    [InlineData("/rubrique", "Dossier")]
    [InlineData("/rubrique/ete-a-nimes", "Été")]
    [InlineData("/rubrique/ma-page", "Page")]
    [InlineData("/tout/ailleurs", "Permanente")]
    [InlineData("/rubrique/prenom-nom", "Prénom Nom")]
    [InlineData("/sans-index", "Sans index")]
    [InlineData("/sans-index/profond", "Profond")]
    [InlineData("/sans-index/profond/page", "Profonde")]
    public async Task A_page_answers_at_its_address(string address, string title)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(200, answer.Status);
        Assert.Contains($"<h1>{title}</h1>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_names_its_file_to_whoever_wants_to_mend_it()
    {
        Assert.Equal(
            "dossier/%C3%A9t%C3%A9%20%C3%A0%20N%C3%AEmes.md",
            (await site.GetAsync("/rubrique/ete-a-nimes")).Headers["X-Source-File"]
        );
        Assert.False((await site.GetAsync("/sans-index")).Headers.ContainsKey("X-Source-File"));
    }

    [Theory]
    [InlineData("/vieille/adresse", "/rubrique/ma-page")]
    [InlineData("/vieille/adresse/", "/rubrique/ma-page")]
    [InlineData("/Vieille/Adresse", "/rubrique/ma-page")]
    [InlineData("/ancienne", "/rubrique/ma-page")]
    [InlineData("/Fr/Ancien-Site", "/rubrique/ma-page")]
    [InlineData("/rubrique/", "/rubrique")]
    [InlineData("/rubrique/ma-page/", "/rubrique/ma-page")]
    [InlineData("/Rubrique/MA-PAGE", "/rubrique/ma-page")]
    [InlineData("/rubrique/%C3%A9t%C3%A9-%C3%A0-n%C3%AEmes", "/rubrique/ete-a-nimes")]
    [InlineData("/rubrique/e%CC%81te%CC%81%20a%20Nimes", "/rubrique/ete-a-nimes")]
    [InlineData("/rubrique/index.html", "/rubrique")]
    [InlineData("/index.html", "/")]
    [InlineData("/fr/rubrique/ma-page", "/rubrique/ma-page")]
    [InlineData("/fr", "/")]
    [InlineData("/recherche/", "/recherche")]
    [InlineData("/Plan-du-site", "/plan-du-site")]
    [InlineData("/rubrique/ma-page/?a=b&c=%C3%A9", "/rubrique/ma-page?a=b&c=%C3%A9")]
    [InlineData("/FR/Rubrique/MA-PAGE/?a=b", "/rubrique/ma-page?a=b")]
    [InlineData("/FR/Vieille/Adresse/?a=b", "/rubrique/ma-page?a=b")]
    [InlineData("/fr/vieille/adresse.html", "/rubrique/ma-page")]
    [InlineData("/Vieille/Adresse.md/", "/rubrique/ma-page.md")]
    [InlineData("/pays/hn", "/pays/honduras")]
    [InlineData("/PAYS/HN/?a=b", "/pays/honduras?a=b")]
    [InlineData("/FR/Pays/Honduras", "/pays/honduras")]
    [InlineData("/fr/themes/Migration%20de%20retour", "/themes/migration-de-retour")]
    [InlineData("/Themes/MIGRATION-DE-RETOUR/", "/themes/migration-de-retour")]
    [InlineData("/Personnes/Awa%20Diop/", "/personnes/awa-diop")]
    public async Task Another_form_of_an_address_is_sent_on_in_one_step(string address, string target)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(301, answer.Status);
        Assert.Equal(target, answer.Header("Location"));
        Assert.Equal(200, (await site.GetAsync(target)).Status);
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/dossier/page")]
    [InlineData("/rubrique/page/suite")]
    [InlineData("/PAYS/ATLANTIDE/")]
    [InlineData("/pays/xx")]
    [InlineData("/Themes/Rien/")]
    [InlineData("/fr/personnes/Personne")]
    [InlineData("/personnes/%22%3E")]
    [InlineData("/Declared/Item")]
    [InlineData("/Home")]
    [InlineData("/Errors/NotFound")]
    [InlineData("/Features/Home/Index")]
    [InlineData("/dossier/page.md")]
    [InlineData("/site.yml")]
    [InlineData("/appsettings.json")]
    public async Task An_address_of_nothing_is_a_French_404_with_the_navigation(string address)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(404, answer.Status);
        Assert.Contains("<html lang=\"fr\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<h1>Page introuvable</h1>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"menu-principal\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("type=\"search\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/./rubrique/", "/rubrique")]
    [InlineData("/x/../FR/Vieille/Adresse/?a=b", "/rubrique/ma-page?a=b")]
    [InlineData("/rubrique/%2e%2E/rubrique/ma-page", "/rubrique/ma-page")]
    [InlineData("/nulle-part/./x", "/nulle-part/x")]
    [InlineData("//evil.example/.", "/evil.example/")]
    [InlineData("//evil.example/x/..", "/evil.example/")]
    [InlineData("///evil.example/%2e/x", "/evil.example/x")]
    [InlineData("/\\evil.example/.", "/evil.example/")]
    [InlineData("/%5Cevil.example/.", "/evil.example/")]
    [InlineData("/./%5C/evil.example/", "/evil.example/")]
    [InlineData("/.//evil.example", "/evil.example")]
    public async Task Dots_in_an_address_are_gone_in_one_step(string address, string target)
    {
        var answer = await RawHttp.GetAsync(site, address);

        Assert.Equal(301, answer.Status);
        Assert.Equal(target, answer.Header("Location"));
    }

    [Fact]
    public async Task Prefixes_in_capitals_lead_to_their_language()
    {
        await using var other = await TestSite.StartAsync(
            ("site.yml", "languages: [fr, en]\n"),
            ("index.md", "# Accueil\n"),
            ("index.en.md", "# Home\n"),
            ("a.en.md", "---\ntitle: A\ncountries: [US]\n---\n")
        );

        foreach (
            var (address, target) in ((string, string)[])
                [
                    ("/EN/", "/en"),
                    ("/En/A/", "/en/a"),
                    ("/EN/Countries/", "/en/countries"),
                    ("/EN/Countries/US/", "/en/countries/united-states"),
                    ("/EN/Search?q=A", "/en/search?q=A"),
                ]
        )
            Assert.Equal(target, (await other.GetAsync(address)).Header("Location"));
    }

    [Fact]
    public async Task A_404_names_the_nearest_pages()
    {
        await using var other = await TestSite.StartAsync(
            ("guide/subventions.md", "# Les subventions\n\nComment demander une subvention.\n"),
            ("guide/autre.md", "# Autre\n")
        );

        var page = await other.PageAsync("/vieux-site/subventions.aspx");

        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/guide/subventions");
    }

    [Fact]
    public async Task A_chain_of_old_addresses_is_one_step()
    {
        await using var other = await TestSite.StartAsync(
            ("a.md", "---\ntitle: A\nslug: neuf\naliases: [/vieux, /plus-vieux]\n---\n"),
            ("b.md", "---\ntitle: B\naliases: [/neuf, /vieux]\n---\n"));

        foreach (var old in (string[])["/vieux", "/plus-vieux", "/VIEUX/"])
            Assert.Equal("/neuf", (await other.GetAsync(old)).Header("Location"));
        Assert.Equal(200, (await other.GetAsync("/neuf")).Status);
        Assert.Equal(["b.md:3:11 OIM1302", "b.md:3:18 OIM1304"], await other.ProblemsAsync());
    }

    [Fact]
    public async Task Two_files_of_one_address_are_both_named_and_the_first_is_shown()
    {
        await using var other = await TestSite.StartAsync(
            ("a.md", "# Premier\n"),
            ("z.md", "---\ntitle: Second\nslug: a\n---\n"),
            ("a/index.md", "# Dossier\n"),
            ("a/b.md", "# Dedans\n")
        );

        Assert.Contains("<h1>Premier</h1>", (await other.GetAsync("/a")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await other.GetAsync("/a/b")).Status);
        var messages = await other.MessagesAsync("OIM1301");
        Assert.Equal(2, messages.Count);
        Assert.Contains(messages, message =>
            message.StartsWith("z.md:", StringComparison.Ordinal) && message.Contains("a.md", StringComparison.Ordinal)
        );
        Assert.Contains(messages, message =>
            message.StartsWith("a/index.md:", StringComparison.Ordinal) && message.Contains("a.md", StringComparison.Ordinal)
        );
        Assert.Single((await other.GetAsync("/sitemap.xml")).Text.Split("/a</loc>").Skip(1));
        // The loser is shown as soon as it has an address of its own.
        await other.UntilAsync(() => other.Folder.Write("z.md", "---\ntitle: Second\n---\n"), "/z", answer => answer.Status == 200);
    }

    [Fact]
    public async Task An_edit_of_the_text_leaves_the_conflict_told_and_the_loser_hidden()
    {
        await using var other = await TestSite.StartAsync(("a.md", "# Premier\n"), ("z.md", "---\ntitle: Second\nslug: a\n---\nTexte.\n"));

        await other.UntilAsync(
            () => other.Folder.Write("z.md", "---\ntitle: Second\nslug: a\n---\nAutre texte.\n"),
            () => Task.FromResult(true)
        );

        Assert.Single(await other.MessagesAsync("OIM1301"));
        Assert.DoesNotContain(
            "Second",
            (await other.GetAsync("/")).Text + (await other.GetAsync("/plan-du-site")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_moved_file_moves_its_page()
    {
        await using var other = await TestSite.StartAsync(("a/page.md", "# Page\n"), ("b/autre.md", "Voir [la page](../a/page.md).\n"));

        await other.UntilAsync(() => other.Folder.Move("a/page.md", "b/page.md"), "/b/page", answer => answer.Status == 200);

        Assert.Equal("/b/page", (await other.GetAsync("/a/page")).Header("Location"));
        Assert.Equal(404, (await other.GetAsync("/a")).Status);
        Assert.Contains("b/autre.md:1:6 OIM1401", await other.ProblemsAsync());
    }

    public sealed class Served() : StandingSite(() => TestSite.StartAsync(Files));
}
