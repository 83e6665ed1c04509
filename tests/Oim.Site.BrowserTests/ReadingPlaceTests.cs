using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What a phone's visitor scrolls past before the text of a page begins.</summary>
[Collection("site")]
public sealed class ReadingPlaceTests(ServedSite site, ExampleSite example) : IClassFixture<ExampleSite>
{
    private const int Phone = 360;

    /// <summary>Pixels: a screen and a half of a small phone.</summary>
    private const int AScreenAndAHalf = 3 * 740 / 2;

    /// <summary>Or a chart, where a text begins with one.</summary>
    private const string FirstSentence = "main .prose > :not(h2, h3)";

    [BrowserTheory]
    [InlineData("/qui-sommes-nous")]
    [InlineData("/qui-sommes-nous/biographies/amy-pope")]
    [InlineData("/qui-sommes-nous/questions-frequentes/qui-decide")]
    [InlineData("/actualites/2013/publication-dialogue-de-haut-niveau")]
    [InlineData("/actualites/2007/treizieme-conference-regionale-sur-les-migrations")]
    [InlineData("/actualites/recits/exemple-la-traversee")]
    [InlineData("/actualites/lettres/exemple-numero-2")]
    [InlineData("/notre-travail/processus-consultatifs-regionaux")]
    [InlineData("/ou-travaillons-nous/bureaux-regionaux/bangkok")]
    [InlineData("/ou-travaillons-nous/bureaux-regionaux/dakar")]
    [InlineData("/donnees-et-recherche/publications/etat-de-la-migration-dans-le-monde-2024")]
    [InlineData("/donnees-et-recherche/publications/migration-internationale-et-developpement-2013")]
    [InlineData("/donnees-et-recherche/rapports/haiti-deplacements-internes-2024-09")]
    [InlineData("/declarations-et-points-de-presse/declarations/conseil-2023")]
    [InlineData("/declarations-et-points-de-presse/points-de-presse/exemple-deplacements")]
    [InlineData("/agir/offres-d-emploi/exemple-agent-de-reintegration")]
    [InlineData("/agir/appels-d-offres/exemple-kits")]
    public async Task Each_kind_of_text_of_our_own_begins_within_a_screen_and_a_half(string path)
    {
        var page = await site.OpenAsync(path, Phone);
        Assert.InRange(await PlaceOfTextAsync(page), 1, AScreenAndAHalf);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/actualites/anticonstitutionnellement")]
    [InlineData("/bureaux/dakar")]
    [InlineData("/publications/annuaire")]
    public async Task So_does_one_that_has_all_that_can_stand_above_it(string path)
    {
        var page = await example.OpenAsync(site.Chromium, path, Phone);
        Assert.InRange(await PlaceOfTextAsync(page), 1, AScreenAndAHalf);
        await page.Context.CloseAsync();
    }

    private static Task<double> PlaceOfTextAsync(IPage page) =>
        page.EvaluateAsync<double>($"() => document.querySelector('{FirstSentence}')?.getBoundingClientRect().top ?? 0");
}
