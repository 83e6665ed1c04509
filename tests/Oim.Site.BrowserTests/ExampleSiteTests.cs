using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What the repository's content does not have is looked at like the rest.</summary>
[Collection("site")]
public sealed class ExampleSiteTests(ServedSite site, ExampleSite example) : IClassFixture<ExampleSite>
{
    /// <summary>Bytes of a first view (all of it, and pictures alone), and elements of a page, as the project's budget has them.</summary>
    private const int MostBytes = 250 * 1024;

    private const int MostBytesOfPictures = 150 * 1024;
    private const int MostElements = 1_500;

    public static TheoryData<string> Pages =>
        [
            "/",
            "/actualites",
            "/actualites/anticonstitutionnellement",
            "/actualites/douze-images",
            "/evenements/conference",
            "/bureaux/dakar",
            "/pays/mali",
            "/pays/japon",
            "/presse",
            "/recherche?q=dakar",
            "/publications/annuaire",
        ];

    public static TheoryData<string, int> Views
    {
        get
        {
            var views = new TheoryData<string, int> { { "/actualites/douze-images", 1440 } };
            foreach (var page in Pages) views.Add(page, 360);
            return views;
        }
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Everybody_can_read_it_at_any_width(string path)
    {
        var page = await OpenAsync(path, 360, ColorScheme.Dark);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), "it scrolls sideways at 320 px");

        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Context.CloseAsync();
    }

    [BrowserTheory, MemberData(nameof(Views))]
    public async Task It_is_light_and_nothing_moves_while_it_comes(string path, int width)
    {
        var context = await site.Chromium.NewContextAsync(
            new() { BaseURL = example.Address, ViewportSize = new() { Width = width, Height = 740 } }
        );
        var page = await context.NewPageAsync();
        await Movements.WatchAsync(page);
        var answers = new List<IResponse>();
        page.Response += (_, response) => answers.Add(response);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = new List<(bool IsPicture, int Size)>();
        foreach (var answer in answers.ToList())
            sizes.Add((answer.Request.ResourceType == "image", (await answer.Request.SizesAsync()).ResponseBodySize));

        Assert.InRange(sizes.Sum(one => one.Size), 1, MostBytes);
        Assert.InRange(sizes.Where(one => one.IsPicture).Sum(one => one.Size), 0, MostBytesOfPictures);
        Assert.InRange(await page.Locator("*").CountAsync(), 1, MostElements);
        Assert.Empty(await Movements.OfAsync(page));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.images].filter(i => !i.width || !i.height).map(i => i.src)"));
        await context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/actualites/anticonstitutionnellement")]
    [InlineData("/evenements/conference")]
    public async Task On_paper_its_text_and_its_pictures_are_there_and_no_menu(string path)
    {
        var page = await OpenAsync(path, 794, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator("nav.menu").IsVisibleAsync());
        Assert.True(await page.Locator(".head-picture img").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "wider than the paper");
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task All_of_it_is_reached_by_keyboard_and_seen()
    {
        var page = await OpenAsync("/evenements/conference", 1440, ColorScheme.Light);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
        var lost = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main a[href], main summary, main [tabindex="0"]')].filter(one => {
                one.focus({ focusVisible: true });
                const box = one.getBoundingClientRect();
                return document.activeElement !== one || !box.width || getComputedStyle(one).outlineStyle === 'none';
            }).map(one => one.outerHTML)
            """
        );

        Assert.Empty(lost);
        Assert.Equal(3, await page.Locator(".parallel > li").CountAsync());
        Assert.Equal(3, await page.Locator(".parallel .badge.now").CountAsync());
        await page.Context.CloseAsync();
    }

    private Task<IPage> OpenAsync(string path, int width, ColorScheme scheme) => example.OpenAsync(site.Chromium, path, width, scheme);
}
