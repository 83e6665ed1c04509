using System.Text.Encodings.Web;
using System.Text.Unicode;
using Oim.Site.Features.Declared.Citations;

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

    private static Citation Of(string language) =>
        new("Report", "Titre", [CitedName.Of("Anne Dupont"), CitedName.Of("Linda Oucho")], "OIM", "https://site.example/r", language);
}
