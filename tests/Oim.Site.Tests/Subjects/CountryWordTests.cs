using Oim.Content.Diagnostics;
using Oim.Content.FrontMatter;
using Oim.Content.Kinds;
using Oim.Content.Settings;
using Oim.Site.Features.Workplace.Forms;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Subjects;

/// <summary>A site has its own way with names of countries.</summary>
public sealed class CountryWordTests
{
    private const string Settings = """
        languages: [fr, en]
        countries:
          - { code: VE, name: Venezuela, article: le }
          - { code: PS, name: Palestine, article: la, preposition: en }
          - { code: GM, language: en, name: Gambia, article: the }
        """;

    private static string Event(string country) => $"---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\ncountry: {country}\n---\n";

    [Fact]
    public async Task Names_articles_and_prepositions_are_those_of_the_site()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", Settings),
            ("index.en.md", "---\ntitle: Home\n---\n"),
            ("a/index.md", Event("PS")),
            ("b/index.md", Event("VE")),
            ("c/index.md", Event("BO")),
            ("d/index.en.md", Event("GM"))
        );

        Assert.Contains("Événements en Palestine", (await site.GetAsync("/pays/territoires-palestiniens")).Text, StringComparison.Ordinal);
        Assert.Contains("Événements au Venezuela", (await site.GetAsync("/pays/venezuela")).Text, StringComparison.Ordinal);
        var bolivia = await site.PageAsync("/pays/bolivie");
        Assert.Equal("Bolivie (État plurinational de)", bolivia.QuerySelector("h1")!.TextContent);
        Assert.Contains("Événements dans l’État plurinational de Bolivie", bolivia.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Events in the Gambia", (await site.GetAsync("/en/countries/gambia")).Text, StringComparison.Ordinal);
        Assert.Empty(await site.MessagesAsync("OIM1009"));
    }

    [Fact]
    public async Task A_french_name_without_its_article_is_told_and_what_stood_before_stays()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "countries:\n  - { code: VE, name: Venezuela }\n  - { code: Atlantide, name: X, article: la }\n"),
            ("b/index.md", Event("VE"))
        );

        Assert.Contains("site.yml:2", Assert.Single(await site.MessagesAsync("OIM1009")), StringComparison.Ordinal);
        Assert.Contains("site.yml:3", Assert.Single(await site.MessagesAsync("OIM1013")), StringComparison.Ordinal);
        Assert.Equal("Venezuela (République bolivarienne du)", (await site.PageAsync("/pays/venezuela")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("fr", "PS", "Palestine")]
    [InlineData("en", "PS", "State of Palestine")]
    [InlineData("en", "GM", "Gambia")]
    [InlineData("es", "DE", "Alemania")]
    public void A_form_has_countries_by_name_in_its_own_language_and_gives_back_their_codes(string language, string code, string name)
    {
        var words = new CountryWords([new("PS", "fr", "Palestine", "la", "en"), new("GM", "en", "Gambia", "the", null)]);
        var held = new FieldValues(words, language);

        Assert.Equal([name], held.Of(CommonKeys.Countries, new HeaderScalar(code, IsPlain: true, Position.Start)).Values);
        var given = Assert.IsType<HeaderList>(held.Node(CommonKeys.Countries, FieldControl.List, [name], null));
        Assert.Equal(code, Assert.IsType<HeaderScalar>(Assert.Single(given.Items)).Text);
    }

    [Fact]
    public async Task A_country_is_found_by_what_the_site_calls_it()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "countries: [{ code: CD, name: Zaïre, article: le }]\n"),
            ("a.md", "---\ntitle: Un atelier\ncountries: [CD]\n---\nTexte.\n")
        );

        var found = (await site.PageAsync("/recherche?q=za%C3%AFre")).Body!.TextContent;
        Assert.Contains("Un atelier", found, StringComparison.Ordinal);
        Assert.Contains("Tout ce que ce site publie sur le Zaïre", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_is_everywhere_at_once()
    {
        await using var site = await TestSite.StartAsync(("b/index.md", Event("VE")));

        await site.UntilAsync(
            () => site.Folder.Write("site.yml", "countries: [{ code: VE, name: Venezuela, article: le }]\n"),
            "/b",
            answer => answer.Text.Contains("<dd>Venezuela</dd>", StringComparison.Ordinal)
        );
    }
}
