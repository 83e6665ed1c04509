using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Documents;

/// <summary>A document says its language wherever documents are listed.</summary>
public sealed class DocumentLanguageTests(DocumentLanguageTests.Served served) : IClassFixture<DocumentLanguageTests.Served>
{
    private readonly TestSite site = served.Site;

    /// <summary>Each with the titles of its documents and the languages that these are said to be in.</summary>
    [Theory]
    [InlineData("/page", "Déclaré: fr; Nommé: en; Deux langues: es ar")]
    [InlineData("/publication", "Étude: en")]
    [InlineData("/rencontre", "Ordre du jour: fr")]
    [InlineData("/bureau", "Plan d’accès: fr")]
    [InlineData("/section", "Charte: ar")]
    [InlineData("/pays/senegal", "Étude: en; Déclaré: fr; Nommé: en; Deux langues: es ar; Le guide: fr; La note: es")]
    [InlineData("/documents?theme=retour", "Déclaré: fr; Nommé: en; Deux langues: es ar; Le guide: fr; La note: es")]
    [InlineData("/en/documents", "Declared: fr; Named: en; Two languages: es ar; The guide: fr")]
    public async Task In_each_list(string address, string expected)
    {
        var page = await site.PageAsync(address);

        Assert.Equal(
            expected,
            string.Join(
                "; ",
                page.QuerySelectorAll("main .documents li:has(> .document-title)")
                    .Select(document =>
                        document.QuerySelector(".document-title")!.TextContent + ": "
                            + string.Join(' ', document.QuerySelectorAll(".versions a").Select(one => one.GetAttribute("hreflang"))))
            )
        );
    }

    [Fact]
    public async Task In_words_too()
    {
        var version = (await site.PageAsync("/page")).QuerySelectorAll(".versions a")[1];

        Assert.Equal("Nommé, English (PDF, 8\u00A0o, anglais)", version.TextContent);
        Assert.Equal("en", version.QuerySelector("[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task In_a_programme_as_in_a_page()
    {
        var files = (await site.PageAsync("/rencontre")).QuerySelectorAll(".programme .files a");

        Assert.Equal(["Bio (PDF, 8\u00A0o, anglais)"], files.Select(file => file.TextContent));
    }

    [Fact]
    public async Task In_the_API()
    {
        var documents = await Api.ApiTests.JsonAsync(site, "/api/v1/documents");

        Assert.All(
            documents.GetProperty("items").EnumerateArray().SelectMany(document => document.GetProperty("versions").EnumerateArray()),
            version => Assert.Equal(JsonValueKind.String, version.GetProperty("language").ValueKind)
        );
    }

    public sealed class Served()
        : StandingSite(() =>
            TestSite.StartAsync([
                ("site.yml", "name: Essai\nlanguages: [fr, en, es, ar]\n"),
                ("index.md", "# Accueil\n"),
                ("index.en.md", "# Home\n"),
                (
                    "page.md",
                    "---\ntitle: Page\ncountries: [SN]\nthemes: [retour]\ndate: 2020-05-04\ndocuments:\n"
                        + "  - { title: Déclaré, file: a.pdf }\n"
                        + "  - { title: Nommé, file: b.en.pdf }\n  - { title: Deux langues, es: c.pdf, ar: d.pdf }\n---\n"
                        + "Voir [le guide](guide.pdf) et [la note](note.es.pdf).\n"
                ),
                (
                    "page.en.md",
                    "---\ntitle: Page\ndocuments:\n  - { title: Declared }\n  - { title: Named }\n  - { title: Two languages }\n---\n"
                        + "See [the guide](guide.pdf).\n"
                ),
                (
                    "publication.md",
                    "---\ntitle: Publication\nkind: publication\ndate: 2021-05-04\ncountries: [SN]\n"
                        + "documents: [{ title: Étude, file: e.en.pdf }]\n---\n"
                ),
                ("section/index.md", "---\ntitle: Section\ndocuments: [{ title: Charte, ar: a.pdf }]\n---\n"),
                ("bureau.md", "---\ntitle: Bureau\nkind: office\ndocuments: [{ title: Plan d’accès, file: a.pdf }]\n---\n"),
                (
                    "rencontre.md",
                    "---\ntitle: Rencontre\nkind: event\nstart: 2009-06-04\ndocuments: [{ title: Ordre du jour, file: a.pdf }]\n---\n"
                        + "## Ordre du jour\n\n### 09:00 Ouverture\n\nOrateur : Awa Diop, OIM ([Bio](bio.en.pdf))\n"
                ),
                .. ((string[])["a", "b.en", "c", "d", "e.en", "guide", "note.es", "bio.en", "section/a"]).Select(file =>
                    ($"{file}.pdf", "%PDF-1.4")
                ),
            ]));
}
