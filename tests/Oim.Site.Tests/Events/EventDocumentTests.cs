using System.IO.Compression;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>An event's documents: each language by its own name, what is not online said, all of them in one file.</summary>
public sealed class EventDocumentTests
{
    private const string Header = """
        ---
        title: Rencontre
        kind: event
        start: 2026-06-04
        documents:
          - group: Documents de réunion
            items:
              - title: Ordre du jour
                fr: odj-fr.pdf
                en: odj-en.pdf
                ar: odj-ar.pdf
                es:
              - title: Rapport final
                en:
        ---

        ## Programme

        ### 9 h Ouverture

        - Awa Diop, Directrice, OIM ([Présentation](diop.pptx))
        """;

    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(
            ("e/index.md", Header),
            ("e/odj-fr.pdf", new string('a', 1_234_567)),
            ("e/odj-en.pdf", "anglais"),
            ("e/odj-ar.pdf", "arabe"),
            ("e/diop.pptx", "diapositives")
        );
        return site;
    }

    [Fact]
    public async Task Each_link_names_its_language_type_and_size()
    {
        await using var site = await StartAsync();

        var documents = (await site.PageAsync("/e")).QuerySelector(".documents")!;

        var links = documents.QuerySelectorAll("a").ToDictionary(link => link.GetAttribute("hreflang")!, link => link);
        Assert.Equal(["ar", "en", "fr"], links.Keys.Order());
        Assert.EndsWith("Français (PDF, 1,2 Mo)", links["fr"].TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(", anglais)", links["en"].TextContent, StringComparison.Ordinal);
        Assert.Equal("English", links["en"].QuerySelector("[lang=en]")!.TextContent);
        Assert.Equal(
            ("العربية", "rtl"),
            (links["ar"].QuerySelector("[lang=ar]")!.TextContent, links["ar"].QuerySelector("[lang=ar]")!.GetAttribute("dir"))
        );
        Assert.Contains(
            "non disponible en ligne",
            documents
                .QuerySelectorAll("li")
                .Single(item => item.QuerySelector(".document-title")?.TextContent == "Rapport final")
                .TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_all_documents_lack_is_said_once()
    {
        const string Documents = "documents:\n  - title: Ordre du jour\n    en:\n  - title: Rapport final\n";
        await using var site = await TestSite.StartAsync(("e.md", $"---\ntitle: E\nkind: event\nstart: 2009-06-04\n{Documents}---\n"));

        var documents = (await site.PageAsync("/e")).QuerySelector(".documents")!;

        Assert.Equal("Aucun de ces documents n’est en ligne.", documents.QuerySelector("p")!.TextContent);
        Assert.Equal(["Anglais"], documents.QuerySelectorAll(".versions li").Select(version => version.TextContent));
    }

    [Fact]
    public async Task All_that_is_online_comes_as_one_archive()
    {
        await using var site = await StartAsync();

        var answer = await site.GetAsync("/e.zip");

        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        Assert.Equal(
            ["diop.pptx", "odj-ar.pdf", "odj-en.pdf", "odj-fr.pdf"],
            zip.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(1_234_567, zip.GetEntry("odj-fr.pdf")!.Length);
        Assert.Equal("application/zip", answer.Header("Content-Type"));
        Assert.Equal("/e.zip", (await site.PageAsync("/e")).QuerySelector(".actions a[type='application/zip']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_both_in_the_archive()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", "---\ntitle: Rencontre\nkind: event\nstart: 2026-06-04\n---\n\n- [Un](fr/note.pdf)\n- [Deux](en/note.pdf)\n"),
            ("e/fr/note.pdf", "un"),
            ("e/en/note.pdf", "deux")
        );

        using var zip = new ZipArchive(new MemoryStream((await site.GetAsync("/e.zip")).Bytes));

        Assert.Equal(2, zip.Entries.Select(entry => entry.FullName).Distinct().Count());
    }
}
