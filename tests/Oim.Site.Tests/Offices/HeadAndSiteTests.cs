using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Offices;

/// <summary>Who heads an office, and where its own site is.</summary>
public sealed class HeadAndSiteTests
{
    private const string Office = """
        ---
        title: Bureau de Niamey
        kind: office
        city: Niamey
        country: NE
        phone: +227 20 00 00 00
        website: https://niger.exemple.org/fr/
        headOfMission: Awa Diop
        chief: Cheffe de mission
        ---
        """;

    [Fact]
    public async Task The_page_the_card_the_api_and_the_search_know_them()
    {
        await using var site = await TestSite.StartAsync(("site.yml", "baseUrl: https://exemple.org\n"), ("niamey.md", Office));

        var page = await site.PageAsync("/niamey");
        var facts = page.QuerySelectorAll(".facts dt").ToDictionary(dt => dt.TextContent, dt => dt.NextElementSibling!);
        Assert.Equal("Awa Diop", facts["Cheffe de mission"].TextContent);
        var link = facts["Site web"].QuerySelector("a")!;
        Assert.Equal(("https://niger.exemple.org/fr/", "niger.exemple.org/fr"), (link.GetAttribute("href"), link.TextContent));
        Assert.Contains("\"sameAs\":\"https://niger.exemple.org/fr/\"", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("https://niger.exemple.org/fr/", (await site.GetAsync("/niamey.vcf")).Text, StringComparison.Ordinal);
        Assert.Contains("\"head\":\"Awa Diop\"", (await site.GetAsync("/api/v1/offices/niamey")).Text, StringComparison.Ordinal);
        Assert.Contains("/niamey", (await site.GetAsync("/recherche?q=awa+diop")).Text, StringComparison.Ordinal);
        Assert.Empty(await site.MessagesAsync("OIM1809"));
    }

    [Fact]
    public async Task A_function_without_a_name_is_shown()
    {
        var unnamed = Office.Replace("headOfMission: Awa Diop\n", "", StringComparison.Ordinal);
        await using var site = await TestSite.StartAsync(("niamey.md", unnamed));

        var facts = (await site.PageAsync("/niamey")).QuerySelectorAll(".facts dd").Select(dd => dd.TextContent);

        Assert.Contains("Cheffe de mission", facts);
    }

    [Fact]
    public async Task Nobody_is_led_to_an_address_that_would_run_a_program()
    {
        await using var site = await TestSite.StartAsync(("niamey.md", Office.Replace("https:", "javascript:", StringComparison.Ordinal)));

        Assert.DoesNotContain("javascript:", (await site.GetAsync("/niamey")).Text, StringComparison.Ordinal);
        Assert.Contains("niamey.md:7", Assert.Single(await site.MessagesAsync("OIM1202")), StringComparison.Ordinal);
    }
}
