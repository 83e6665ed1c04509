using System.Text;
using AngleSharp.Dom;
using Oim.Content.FrontMatter;
using Oim.Content.Translations;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Editors;

/// <summary>/redaction/traductions: which pages are in which languages, and what has changed since.</summary>
public sealed class TranslationsPageTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\nlanguages: [fr, en, es]\nfallback: {es: [en, fr]}\n"),
        ("index.md", "---\ntitle: Accueil\n---\nBonjour.\n"),
        ("index.en.md", "---\ntitle: Home\n---\nHello.\n"),
        ("index.es.md", "---\ntitle: Inicio\ndraft: true\n---\nHola.\n"),
        ("a.md", "---\ntitle: Atelier\n---\nUn premier.\n\nUn deuxième.\n\nUn troisième.\n"),
    ];

    private static Task<TestSite> StartAsync(params (string, string)[] files) =>
        TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, [.. Files, .. files]);

    /// <summary>A translation of a.md as it was before its second paragraph changed.</summary>
    private static string Translation(string second = "")
    {
        var was = Files[4].Item2.Replace("Un deuxième.", "Un second.", StringComparison.Ordinal);
        var digests = SourceParagraph.DigestsOf(PageSource.Of("a.md", Encoding.UTF8.GetBytes(was), SiteKinds.All.Keys));
        return $"---\ntitle: Workshop\ntranslates: [{digests}]\n---\nA first.\n\n{second}A third.\n";
    }

    [Fact]
    public async Task The_table_says_of_each_page_what_stands_in_each_language()
    {
        await using var site = await StartAsync(("a.en.md", Translation("A second.\n\n")));

        var page = await site.PageAsync("/redaction/traductions");

        Assert.Equal(["English", "Français", "Español"], page.QuerySelectorAll("thead th[lang]").Select(cell => cell.TextContent));
        Assert.Equal(["1 paragraphe à revoir (a.en.md)", "Original", "Absente montrée en anglais"], CellsOf(page, "a.md"));
        Assert.Equal(["Existe", "Original", "Existe Brouillon"], CellsOf(page, "index.md"));
        Assert.Equal("no-store", (await site.GetAsync("/redaction/traductions")).Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("?en=perime", "a.md")]
    [InlineData("?en=existe", "index.md")]
    [InlineData("?es=manque&en=perime", "a.md")]
    [InlineData("?en=manque", "")]
    public async Task The_table_is_narrowed_by_its_address(string query, string files)
    {
        await using var site = await StartAsync(("a.en.md", Translation("A second.\n\n")));

        var page = await site.PageAsync("/redaction/traductions" + query);

        Assert.Equal(files, string.Join(' ', page.QuerySelectorAll("tbody th code").Select(code => code.TextContent)));
    }

    [Fact]
    public async Task What_has_changed_stands_beside_what_the_translation_says_in_its_place()
    {
        await using var site = await StartAsync(("a.en.md", Translation("A second.\n\n")));

        var page = await site.PageAsync("/redaction/traductions?fichier=a.en.md");

        var passage = Assert.Single(page.QuerySelectorAll(".passage"));
        Assert.Equal(
            [("fr", "Un deuxième."), ("en", "A second.")],
            passage.QuerySelectorAll("pre").Select(text => (text.GetAttribute("lang")!, text.TextContent))
        );
        Assert.Equal(["a.md:6:1", "a.en.md:7:1"], passage.QuerySelectorAll(".file code").Select(place => place.TextContent));

        // What the page says to write makes the translation current.
        var translates = page.QuerySelector(".digests")!.TextContent;
        await site.UntilAsync(
            () => site.Folder.Write("a.en.md", $"---\ntitle: Workshop\n{translates}\n---\nA first.\n\nA new one.\n\nA third.\n"),
            "/en/a",
            answer => answer.Text.Contains("A new one.", StringComparison.Ordinal)
        );
        page = await site.PageAsync("/redaction/traductions?fichier=a.en.md");
        Assert.Empty(page.QuerySelectorAll(".passage"));
        Assert.Contains("est comme il a été traduit", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_that_the_translation_never_had_is_shown_alone()
    {
        await using var site = await StartAsync(("a.en.md", Translation()));

        var page = await site.PageAsync("/redaction/traductions?fichier=a.en.md");

        Assert.Equal(["Un deuxième."], page.QuerySelectorAll(".passage pre").Select(text => text.TextContent));
        Assert.Contains("Rien à cet endroit", page.QuerySelector(".passage")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitors_have_no_such_page()
    {
        await using var site = await TestSite.StartAsync(Files);
        Assert.Equal(404, (int)(await site.GetAsync("/redaction/traductions")).Status);
    }

    private static IEnumerable<string> CellsOf(IParentNode page, string file) =>
        page.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("code")!.TextContent == file)
            .QuerySelectorAll("td")
            .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
