using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

[Collection("site")]
public sealed class AccessibilityTests(ServedSite site)
{
    public static TheoryData<string> Templates =>
        [
            "/",
            "/qui-sommes-nous",
            "/actualites",
            "/actualites/2013/publication-dialogue-de-haut-niveau",
            "/evenements",
            "/evenements/atelier-migration-de-retour-2008",
            "/evenements?mois=2009-06",
            "/ou-travaillons-nous/bureaux-regionaux",
            "/ou-travaillons-nous/bureaux-regionaux/bangkok",
            "/recherche?q=migration",
            "/personnes",
            "/personnes/jim-ilunga",
            "/plan-du-site",
            "/page-introuvable",
            "/pays",
            "/pays/honduras",
            "/themes",
            "/themes/migration-de-retour",
            "/themes/developpement",
            "/documents",
            "/ar",
        ];

    internal static readonly (int Width, ColorScheme Scheme)[] Settings =
    [
        (360, ColorScheme.Light),
        (768, ColorScheme.Dark),
        (1440, ColorScheme.Light),
        (360, ColorScheme.Dark),
        (768, ColorScheme.Light),
        (1440, ColorScheme.Dark),
    ];

    [BrowserTheory, MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing_at_three_widths_in_light_and_dark(string path)
    {
        // Colours do not depend on the width: each width once, and both schemes.
        var found = await Task.WhenAll(Settings.Take(3).Select(setting => FoundOnAsync(path, setting.Width, setting.Scheme)));

        Assert.Empty(found.SelectMany(list => list));
    }

    private async Task<IReadOnlyList<string>> FoundOnAsync(string path, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(path, width, scheme);
        var found = await Axe.ViolationsAsync(page);
        await page.Context.CloseAsync();
        return [.. found.Select(violation => $"{path} {width} {scheme} {violation}")];
    }

    [BrowserFact]
    public async Task Letters_twice_as_large_make_no_page_wider_than_the_window()
    {
        var page = await site.OpenAsync("about:blank", 1280);
        var wide = new List<string>();
        foreach (string path in Templates)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width > 1280) wide.Add($"{path}: {width}");
        }

        Assert.Empty(wide);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_open_menus(int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync("/", width, scheme);
        var burger = page.Locator(".burger");
        if (await burger.IsVisibleAsync()) await burger.ClickAsync();
        foreach (var summary in await page.Locator("nav.menu summary").AllAsync())
        {
            await summary.ClickAsync();
            Assert.Empty(await Axe.ViolationsAsync(page));
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Axe_would_find_a_picture_without_words()
    {
        var page = await site.OpenAsync("about:blank");
        await page.SetContentAsync("<!doctype html><html lang=fr><title>Page</title><main><h1>Page</h1><img src=x>");
        Assert.Contains((await Axe.ViolationsAsync(page)), violation => violation.StartsWith("image-alt: <img", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
