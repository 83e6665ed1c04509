using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

[Collection("site")]
public sealed class MenuTests(ServedSite site)
{
    [BrowserFact]
    public async Task The_menu_opens_and_closes_by_keyboard_and_gives_the_focus_back()
    {
        var page = await site.OpenAsync("/");
        var summary = page.Locator("nav.menu summary").First;
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("nav.menu details").First.EvaluateAsync<bool>("d => d.open"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('.panel') !== null"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("nav.menu details").First.EvaluateAsync<bool>("d => d.open"));
        Assert.True(await summary.EvaluateAsync<bool>("s => s === document.activeElement"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_first_tab_stop_leads_to_the_content()
    {
        var page = await site.OpenAsync("/evenements");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#contenu", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("contenu", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Without_JavaScript_the_menu_opens_and_has_the_same_links(int width)
    {
        var with = await site.OpenAsync("/", width);
        var without = await site.OpenAsync("/", width, script: false);
        var links = await Links(with);
        Assert.NotEmpty(links);
        Assert.Equal(links, await Links(without));
        if (width < 992) await without.Locator("button.burger").ClickAsync();
        var summary = without.Locator("nav.menu summary").First;
        await summary.ClickAsync();
        await Assertions.Expect(without.Locator("nav.menu details a").First).ToBeVisibleAsync();
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/ou-travaillons-nous", 360)]
    [InlineData("/ar/where-we-work", 360)]
    [InlineData("/ou-travaillons-nous", 320)]
    [InlineData("/ar/where-we-work", 320)]
    public async Task The_header_of_a_phone_is_one_row_and_languages_search_and_menu_unfold_below_it(string path, int width)
    {
        var page = await site.OpenAsync(path, width, script: false);
        Assert.InRange((await page.Locator(".bar").BoundingBoxAsync())!.Height, 44, 72);

        await page.Locator(".languages-fold > summary").ClickAsync();
        Assert.Equal(4, await page.Locator(".languages a:visible").CountAsync());
        await page.Locator(".search-fold > summary").ClickAsync();
        Assert.True(await page.Locator("#q").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".languages a:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Escape_folds_the_languages_and_gives_the_focus_back()
    {
        var page = await site.OpenAsync("/", 360);
        var summary = page.Locator(".languages-fold > summary");
        await summary.ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator(".languages-fold").EvaluateAsync<bool>("fold => fold.open"));
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [BrowserTheory, MemberData(nameof(AccessibilityTests.Templates), MemberType = typeof(AccessibilityTests))]
    public async Task Nothing_is_wider_than_a_phone_however_long_its_words(string path)
    {
        var page = await site.OpenAsync(path, 320);
        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.EvaluateAsync("""
            () => {
                // What editors write, and not dates and states, which the site writes itself.
                const written = 'main *:not(svg, svg *, form *, time, time *, .tile *, .state, .badge, .number)';
                for (const element of document.querySelectorAll(`.breadcrumb *, ${written}`))
                    if (element.childNodes.length === 1 && element.firstChild.nodeType === Node.TEXT_NODE)
                        element.textContent = 'anticonstitutionnellement'.repeat(4);
            }
            """);
        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    private static async Task<string[]> Links(IPage page) =>
        await page.Locator("nav.menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
}
