using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>The pages of the repository's own content stand still while they come.</summary>
[Collection("site")]
public sealed class MovementTests(ServedSite site)
{
    [BrowserTheory]
    [InlineData("/", 360)]
    [InlineData("/evenements", 1440)]
    [InlineData("/ou-travaillons-nous/bureaux-regionaux/dakar", 360)]
    public async Task Nothing_gives_way_to_what_comes_later(string path, int width)
    {
        var page = await OpenAsync(path, width, "fr-FR");
        Assert.Empty(await Movements.OfAsync(page));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/evenements", 360)]
    [InlineData("/ou-travaillons-nous/bureaux-regionaux/dakar", 1440)]
    public async Task Nor_to_the_offer_of_the_page_in_another_language(string path, int width)
    {
        var page = await OpenAsync(path, width, "en-US");
        var offer = await page.Locator(".language-offer").BoundingBoxAsync();
        var (header, main) = (await page.Locator(".site-header").BoundingBoxAsync(), await page.Locator("main").BoundingBoxAsync());
        Assert.InRange(offer!.Y, header!.Y + header.Height, main!.Y - offer.Height);
        Assert.Empty(await Movements.OfAsync(page));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, int width, string locale)
    {
        var context = await site.Chromium.NewContextAsync(
            new() { BaseURL = site.Address, ViewportSize = new() { Width = width, Height = 740 }, Locale = locale }
        );
        var page = await context.NewPageAsync();
        await Movements.WatchAsync(page);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
