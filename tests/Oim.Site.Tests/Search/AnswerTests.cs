using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Search;

/// <summary>A question that names something is answered by it; words that found nothing are said.</summary>
public sealed class AnswerTests
{
    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("navigation.yml", "shortcuts: [contact, bureaux]\n"),
            ("contact.md", "# Contact\n"),
            ("bureaux/index.md", "---\ntitle: Nos bureaux\ncascade: { kind: office }\n---\n"),
            (
                "bureaux/dakar.md",
                "---\ntitle: Bureau de Dakar\ncity: Dakar\ncountry: SN\ncoverage: [ML, CI]\nphone: +221 33 123 45 67\n---\n"
            ),
            (
                "genres/tender.yml",
                "names:\n  fr: { singular: appel d'offres, plural: appels d'offres, synonyms: [marchés publics, fournisseur] }\n"
            ),
            ("emploi/index.md", "---\ntitle: Postes ouverts\ncascade: { kind: vacancy }\n---\n"),
            ("marches/index.md", "---\ntitle: Marchés\ncascade: { kind: tender }\n---\n"),
            ("actualites/un.md", "---\ntitle: Un communiqué\nkind: news\ndate: 2026-01-02\n---\n"),
            ("processus-de-bali.md", "# Processus de Bali\n\nUn processus, et des stages.\n"),
            (
                "reunion/index.md",
                "---\ntitle: Réunion\nkind: event\nstart: 2999-06-04\n---\n\n## Jeudi 4 juin 2999\n\n"
                    + "### 9 h – 10 h Ouverture\n\nOrateur : Awa Fall Diop, Directrice générale, Sénégal\n"
            ),
            ("equipe/index.md", "---\ntitle: Équipe\ncascade: { kind: biography }\n---\n"),
            ("jean.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800"><path d="M0 0h9"/></svg>"""),
            ("equipe/jean-martin.md", "---\ntitle: Jean Martin\nrole: Porte-parole\nimage: /jean.svg\nimageAlt: Portrait\n---\n")
        );

    [Theory]
    [InlineData("Mali", "Pays Mali; Bureau Bureau de Dakar +221 33 123 45 67")]
    [InlineData("bureau en Côte d'Ivoire", "Pays Côte d’Ivoire; Bureau Bureau de Dakar +221 33 123 45 67")]
    [InlineData("téléphone du bureau de dakar", "Bureau Bureau de Dakar +221 33 123 45 67")]
    [InlineData("Awa Diop", "Personne Awa Fall Diop")]
    [InlineData("DIOP", "Personne Awa Fall Diop")]
    [InlineData("porte-parole Jean Martin", "Personne Jean Martin")]
    [InlineData("cote divoire", "Pays Côte d’Ivoire; Bureau Bureau de Dakar +221 33 123 45 67")]
    [InlineData("Oman", "Pays Oman")]
    [InlineData("Papouasie-Nouvelle-Guinée", "Pays Papouasie-Nouvelle-Guinée")]
    [InlineData("République démocratique du Congo", "Pays République démocratique du Congo")]
    [InlineData("la réunion", "")]
    [InlineData("passeport", "Rubrique Nos bureaux")]
    [InlineData("événements", "")]
    [InlineData("bureau", "Rubrique Nos bureaux")]
    [InlineData("stage", "Rubrique Postes ouverts")]
    [InlineData("emploi", "Rubrique Postes ouverts")]
    [InlineData("les offres demploi", "Rubrique Postes ouverts")]
    [InlineData("offres d’emploi", "Rubrique Postes ouverts")]
    [InlineData("appel d'offres", "Rubrique Marchés")]
    [InlineData("où sont les marchés publics", "Rubrique Marchés")]
    [InlineData("stage au Mali", "Pays Mali; Bureau Bureau de Dakar +221 33 123 45 67")]
    [InlineData("contact presse", "Rubrique Espace presse")]
    [InlineData("un contact pour la presse", "Rubrique Espace presse")]
    public async Task A_question_that_names_something_is_answered_by_it(string question, string answers)
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/recherche?q=" + Uri.EscapeDataString(question));

        Assert.Equal(
            answers,
            string.Join(
                "; ",
                page.QuerySelectorAll(".answers .card")
                    .Select(card => string.Join(' ', card.QuerySelectorAll(".meta, h3, [href^='tel:']").Select(part => part.TextContent)))
            )
        );
    }

    [Fact]
    public async Task Of_a_country_without_a_page_that_is_said_and_nothing_is_suggested()
    {
        await using var site = await SiteAsync();

        var card = (await site.PageAsync("/recherche?q=georgie")).QuerySelector(".answers .card")!;

        Assert.Equal("Géorgie", card.QuerySelector("h3")!.TextContent);
        Assert.Equal("/pays/georgie", card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("rien sur la Géorgie", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Géorgie", (await site.GetAsync("/recherche/suggestions?q=georg")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "CI", "Ivory Coast")]
    [InlineData("es", "CI", "Costa de Marfil")]
    [InlineData("en", "TR", "Turkey")]
    [InlineData("fr", "CD", "RDC")]
    public void Countries_go_by_what_they_are_commonly_called(string language, string code, string name) =>
        Assert.Contains(name, Oim.Text.Countries.NamesOf(code, language));

    [Fact]
    public async Task A_person_is_told_with_a_function_and_the_next_session()
    {
        await using var site = await SiteAsync();

        var line = (await site.PageAsync("/recherche?q=Awa+Diop")).QuerySelector(".answers .card p:last-child")!.TextContent;

        Assert.Equal("Directrice générale, Sénégal, prochaine séance : 4 juin 2999", line.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_person_is_shown_by_their_portrait()
    {
        await using var site = await SiteAsync();

        var card = (await site.PageAsync("/recherche?q=Jean+Martin")).QuerySelector(".answers .card")!;

        Assert.StartsWith("/jean.svg", card.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_is_no_slip_of_another_word_and_what_found_nothing_is_said()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/recherche?q=stagz+au+Burkina+Faso");

        Assert.DoesNotContain("Bali", page.QuerySelector(".answers")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(
            ["stagz: stages", "Burkina Faso: "],
            page.QuerySelectorAll(".missing")
                .Select(missing => $"{missing.TextContent.Split('«', '»')[1].Trim()}: {string.Join(", ", Linked(missing))}")
        );
    }

    [Fact]
    public async Task No_result_offers_contact_offices_and_countries_once()
    {
        await using var site = await SiteAsync();

        var page = await site.PageAsync("/recherche?q=qqqqqq");

        var offered = page.QuerySelectorAll("main .subjects a").Select(link => link.TextContent).ToList();
        Assert.Equal("Contact", offered[0]);
        Assert.Single(offered, "Nos bureaux");
        Assert.Contains("Pays", offered);
    }

    [Fact]
    public async Task Suggestions_say_what_they_are_and_name_no_function()
    {
        await using var site = await SiteAsync();

        Assert.Equal(
            """[{"text":"Bureau de Dakar","type":"Bureau","address":"/bureaux/dakar"}]""",
            (await site.GetAsync("/recherche/suggestions?q=dak")).Text
        );
        Assert.Equal("[]", (await site.GetAsync("/recherche/suggestions?q=directrice")).Text);
        Assert.Contains("\"type\":\"Pays\"", (await site.GetAsync("/recherche/suggestions?q=mal")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Linked(IElement part) => part.QuerySelectorAll("a").Select(link => link.TextContent);
}
