using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Countries, organisations and functions of a programme stay as their editor wrote them.</summary>
public sealed class NamesAsWrittenTests
{
    private const string Event = "---\ntitle: Atelier\nkind: event\nstart: 2026-06-04\n---\n";

    private static string[] Facts(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".speaker-facts").Select(facts => facts.TextContent.Trim().Replace('\u00A0', ' '))];

    [Fact]
    public async Task A_country_is_told_as_it_is_typed()
    {
        string[] countries =
        [
            "Moldova", "El Salvador", "Fédération de Russie", "État de Palestine", "République populaire démocratique de Corée",
                "Saint-Siège",
            "Bolivie", "Corée du Sud",
        ];
        var people = string.Concat(countries.Select((country, i) => $"- Awa Diop{(char)('A' + i)}, Vice-Ministre, {country}\n"));
        await using var site = await TestSite.StartAsync(("e/index.md", Event), ("e/agenda.md", "### 9h–10h Session\n" + people));

        Assert.Equal(countries.Select(country => $"Vice-Ministre, {country}"), Facts(await site.PageAsync("/e")));
        Assert.Equal(
            countries.Select(country => $"Vice-Ministre, {country}"),
            (await site.PageAsync("/personnes")).QuerySelectorAll(".people-index .meta").Select(facts => facts.TextContent.Trim())
        );
    }

    [Fact]
    public async Task A_country_does_not_vanish_because_a_function_holds_its_letters()
    {
        await using var site = await TestSite.StartAsync(
            ("e/index.md", Event),
            ("e/agenda.md", """
                ### 9h–10h Session
                - Awa Diop, Ministre des Marocains résidant à l'étranger, Maroc
                - Ana Ruiz, Directrice, Ministère des affaires étrangères de Colombie
                """)
        );

        Assert.Equal(
            ["Ministre des Marocains résidant à l’étranger, Maroc", "Directrice, Ministère des affaires étrangères de Colombie"],
            Facts(await site.PageAsync("/e"))
        );
    }

    [Fact]
    public async Task A_translation_names_the_country_by_its_code_and_the_rest_as_it_is_written()
    {
        await using var site = await TestSite.StartAsync(
            ("index.en.md", "---\ntitle: Home\n---\n"),
            ("e/index.md", Event),
            ("e/index.en.md", Event.Replace("Atelier", "Workshop", StringComparison.Ordinal)),
            ("e/agenda.md", "### 9h–10h Séance d'ouverture\n- Awa Diop, Vice-Ministre, Fédération de Russie\n")
        );

        var page = await site.PageAsync("/en/e");

        Assert.Equal(["Vice-Ministre, Russian Federation"], Facts(page));
        Assert.Equal("fr", page.QuerySelector(".speaker-facts [lang]")!.GetAttribute("lang"));
        Assert.Equal("fr", page.QuerySelector(".slot-link")!.GetAttribute("lang"));
        Assert.Equal("Séance d’ouverture", page.QuerySelector(".slot-link")!.TextContent);
        Assert.Null((await site.PageAsync("/e")).QuerySelector(".slot-link")!.GetAttribute("lang"));
    }
}
