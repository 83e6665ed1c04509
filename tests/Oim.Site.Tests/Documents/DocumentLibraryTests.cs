using AngleSharp.Dom;
using Oim.Content.Checks;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Documents;

/// <summary>The library of documents, and how their files are served.</summary>
public sealed class DocumentLibraryTests
{
    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("index.md", "# Accueil\n"),
            (
                "e/index.md",
                """
                ---
                title: Rencontre
                kind: event
                start: 2009-06-04
                country: TH
                themes: [retour]
                documents:
                  - group: Présentations
                    items:
                      - { title: Ordre du jour, fr: ordre.pdf, en: }
                      - { title: Rapport, en: rapport.docx }
                ---
                """
            ),
            ("e/agenda.md", "## 4 juin 2009\n\n### 09:00–10:00 Ouverture\n- Awa Diop, Directrice, OIM ([Bio](bio.pdf))\n"),
            ("e/ordre.pdf", "%PDF-1.4"),
            ("e/rapport.docx", "x"),
            ("e/bio.pdf", "%PDF-1.4 bio"),
            ("e/orphelin.pdf", "%PDF-1.4 o"),
            ("e/photo.png", "png"),
            (
                "page.md",
                "---\ntitle: Page\ndate: 2013-05-06\n---\n\nLe [guide](guide.pdf), [encore](guide.pdf) et ![une image](e/photo.png).\n"
            ),
            ("guide.pdf", "%PDF-1.4 guide"),
            ("brouillon.md", "---\ntitle: Brouillon\ndraft: true\ndocuments: [{ title: Secret, file: guide.pdf }]\n---\n")
        );

    private static string[] Titles(IParentNode page) =>
        [.. page.QuerySelectorAll("main .document-title").Select(title => title.TextContent.Replace('\u00A0', ' '))];

    [Fact]
    public async Task It_holds_what_pages_declare_and_what_texts_and_agendas_link_to()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/documents");

        Assert.Equal(["Guide", "Ordre du jour", "Rapport", "Bio – Awa Diop"], Titles(page));
        var agenda = page.QuerySelectorAll("main .documents > ul > li")[1].TextContent;
        foreach (
            var fact in (string[])
                ["PDF", "8 o", "Français", "Anglais (non disponible en ligne)", "Présentations", "Rencontre", "4 juin 2009"]
        )
            Assert.Contains(fact, agenda.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=pdf", "Guide|Ordre du jour|Bio – Awa Diop")]
    [InlineData("?format=pdf&annee=2009", "Ordre du jour|Bio – Awa Diop")]
    [InlineData("?langue=en", "Ordre du jour|Rapport")]
    [InlineData("?genre=presentations&format=word", "Rapport")]
    [InlineData("?evenement=rencontre&langue=fr", "Ordre du jour|Bio – Awa Diop")]
    [InlineData("?pays=th&theme=retour&annee=2013", "")]
    public async Task Facets_combine(string query, string titles)
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/documents" + query);

        Assert.Equal(titles, string.Join('|', Titles(page)));
        Assert.Equal(titles.Length == 0, page.QuerySelector("[role=status]")!.TextContent == "Rien ne correspond à ces filtres.");
    }

    [Fact]
    public async Task A_file_is_kept_long_at_the_address_of_its_version_briefly_at_its_own_and_never_under_another()
    {
        await using var site = await SiteAsync();

        var link = (await site.PageAsync("/documents?annee=2013")).QuerySelector("main .versions a")!.GetAttribute("href")!;
        Assert.StartsWith("/guide.pdf?v=", link, StringComparison.Ordinal);
        Assert.Contains("immutable", (await site.GetAsync(link)).Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("public, max-age=3600", (await site.GetAsync("/guide.pdf")).Header("Cache-Control"));
        Assert.Equal("no-store", (await site.GetAsync("/guide.pdf?v=0")).Header("Cache-Control"));
        await site.UntilAsync(
            () => site.Folder.Write("guide.pdf", "%PDF-1.4 guide, deuxième édition"),
            "/page",
            answer =>
                answer.Text.Contains("/guide.pdf?v=", StringComparison.Ordinal)
                && !answer.Text.Contains($"\"{link}\"", StringComparison.Ordinal)
        );
        Assert.Equal("no-store", (await site.GetAsync(link)).Header("Cache-Control"));
    }

    [Fact]
    public async Task A_file_nothing_leads_to_is_reported()
    {
        using var folder = new TemporaryFolder();
        folder.Write([
            new("a.md", "# A\n\n[ici](vu.pdf) ![image](vue.png)\n"),
            new("vu.pdf", "x"),
            new("vue.png", "x"),
            new("orphelin.pdf", "x"),
        ]);
        using var engine = new Engine(folder);
        engine.All();

        Assert.Equal(
            ["orphelin.pdf"],
            DiagnosticList.Of(engine.Store).Where(problem => problem.Rule.Code == "OIM1407").Select(problem => problem.File)
        );
    }
}
