using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What a phone's visitor scrolls past before the programme of an event begins, and what becomes of it.</summary>
[Collection("site")]
public sealed class ProgrammePlaceTests(ServedSite site, ExampleSite example) : IClassFixture<ExampleSite>
{
    private const int Phone = 360;

    /// <summary>Pixels: two screens of a small phone.</summary>
    private const int TwoScreens = 2 * 740;

    private const string Workshop = "/evenements/atelier-migration-de-retour-2008";

    [BrowserTheory]
    [InlineData("/evenements")]
    [InlineData("/en/events")]
    public async Task Each_programme_of_our_own_begins_within_two_screens_of_a_phone(string list)
    {
        var page = await site.OpenAsync(list, Phone);
        var events = await page.Locator($"main h3 a[href^='{list}/']")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        var places = new List<(string Event, double Place)>();
        foreach (var path in events)
        {
            await page.GotoAsync(path);
            if (await page.Locator(".programme").CountAsync() > 0) places.Add((path, await FirstSlotAsync(page)));
        }

        Assert.Contains(places, place => place.Place > 0);
        Assert.All(places, place => Assert.InRange(place.Place, 0, TwoScreens));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/evenements/conference")]
    [InlineData("/ar/evenements/conference")]
    public async Task So_does_one_below_a_photograph(string path)
    {
        var page = await example.OpenAsync(site.Chromium, path, Phone);

        Assert.True(await page.Locator(".head-picture img").IsVisibleAsync());
        Assert.InRange(await FirstSlotAsync(page), 0, TwoScreens);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_text_above_it_is_folded_on_a_phone_and_nowhere_else()
    {
        var page = await site.OpenAsync(Workshop, Phone, script: false);
        var (summary, text) = (page.Locator(".about > summary"), page.Locator(".about p").First);
        Assert.False(await text.IsVisibleAsync());
        await summary.ClickAsync();
        Assert.True(await text.IsVisibleAsync());
        await summary.ClickAsync();

        await page.SetViewportSizeAsync(768, 900);
        Assert.True(await text.IsVisibleAsync());
        Assert.False(await summary.IsVisibleAsync());

        await page.SetViewportSizeAsync(Phone, 740);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await text.IsVisibleAsync());
        Assert.False(await summary.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_link_to_a_heading_of_the_folded_text_opens_it()
    {
        var page = await site.OpenAsync(Workshop, Phone);
        await page.Locator(".outline summary").ClickAsync();

        await page.Locator(".outline a[href='#trois-objectifs']").ClickAsync();

        await Assertions.Expect(page.Locator("#trois-objectifs")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    private static Task<double> FirstSlotAsync(IPage page) =>
        page.Locator(".programme :is(.agenda > li, .day-prose)").First.EvaluateAsync<double>("slot => slot.getBoundingClientRect().top");
}
