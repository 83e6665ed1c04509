using System.Text.Encodings.Web;
using System.Text.Unicode;
using Oim.Site.Features.Declared.Citations;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>References as lists of sources print them.</summary>
public sealed class CitationTests
{
    private const string Link = "<a href=\"https://site.example/r\">https://site.example/r</a>";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData("fr", "DUPONT, Anne et OUCHO, Linda, s. d. <cite>Titre</cite>. OIM. Disponible à l’adresse\u00A0: " + Link)]
    [InlineData("es", "DUPONT, Anne y OUCHO, Linda, s. f. <cite>Titre</cite>. OIM. Disponible en: " + Link)]
    [InlineData("en", "DUPONT, Anne and OUCHO, Linda, n.d. <cite>Titre</cite>. OIM. Available from: " + Link)]
    public void ISO_690_speaks_the_language_of_the_document(string language, string reference) =>
        Assert.Equal(reference, CitationStyles.Iso690(Of(language), Html));

    [Fact]
    public void APA_writes_initials_and_an_ampersand() =>
        Assert.Equal("Dupont, A., &amp; Oucho, L. (s. d.). <cite>Titre</cite>. OIM. " + Link, CitationStyles.Apa(Of("fr"), Html));

    [Theory]
    [InlineData("Marie McAuliffe", "McAuliffe", "Marie")]
    [InlineData("Klein Solomon, Michele", "Klein Solomon", "Michele")]
    [InlineData("Jo de Lade", "de Lade", "Jo")]
    [InlineData("Awa M.\u00A0Diop", "Diop", "Awa M.")]
    [InlineData("Jérôme Bureau", "Bureau", "Jérôme")]
    [InlineData("Organisation internationale pour les migrations", null, null)]
    [InlineData("Équipe de Dakar", null, null)]
    [InlineData("Migration Research Team", null, null)]
    [InlineData("OIM", null, null)]
    public void An_author_is_a_person_or_a_body(string written, string? family, string? given)
    {
        var author = AuthorName.Of(written);

        Assert.Equal((family, given, family is null), (author.Family, author.Given, author.IsBody));
    }

    [Fact]
    public async Task A_family_name_of_two_words_that_is_written_first_stays_whole_in_every_form()
    {
        await using var site = await TestSite.StartAsync(
            (
                "p.md",
                "---\ntitle: Un livre\nkind: publication\ndate: 2024\n"
                    + "authors: [\"Klein Solomon, Michele\", Équipe de Dakar]\n---\n\nTexte.\n"
            ),
            ("d.md", "---\ntitle: Un mot\nkind: statement\ndate: 2024-06-04\nspeaker: Michele Klein Solomon\n---\n\nTexte.\n"),
            ("e.md", "---\ntitle: Autre\nkind: statement\ndate: 2024-06-04\nspeaker: Jean Martin\n---\n\nTexte.\n")
        );

        Assert.Empty(await site.ProblemsAsync());
        var (bib, ris) = ((await site.GetAsync("/p.bib")).Text, (await site.GetAsync("/p.ris")).Text);
        Assert.Contains("author = {Klein Solomon, Michele and {Équipe de Dakar}}", bib, StringComparison.Ordinal);
        Assert.Contains("AU  - Klein Solomon, Michele\r\nAU  - Équipe de Dakar", ris, StringComparison.Ordinal);
        var page = await site.PageAsync("/p");
        var cited = page.QuerySelector(".cite")!.TextContent;
        Assert.Contains("Klein Solomon, M., & Équipe de Dakar", cited, StringComparison.Ordinal);
        Assert.Contains("KLEIN SOLOMON, Michele et ÉQUIPE DE DAKAR", cited, StringComparison.Ordinal);
        Assert.Equal("Michele Klein Solomon", page.QuerySelector(".byline a")!.TextContent);
        Assert.Equal(
            ["Klein Solomon, Michele", "Martin, Jean"],
            (await site.PageAsync("/personnes")).QuerySelectorAll(".people-index a").Select(link => link.TextContent)
        );
    }

    private static Citation Of(string language) =>
        new("Report", "Titre", [AuthorName.Of("Anne Dupont"), AuthorName.Of("Linda Oucho")], "OIM", "https://site.example/r", language);
}
