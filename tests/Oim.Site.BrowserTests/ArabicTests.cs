using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>
/// Each kind of page in Arabic, from right to left. What is not of the direction, such as colours in the light, the same pages in French
/// are looked at for.
/// </summary>
[Collection("site")]
public sealed class ArabicTests(ServedSite site, ExampleSite example) : IClassFixture<ExampleSite>
{
    public static TheoryData<string> OfTheExample =>
        [
            "/ar",
            "/ar/actualites?page=2",
            "/ar/actualites/anticonstitutionnellement",
            "/ar/evenements?mois=2026-06",
            "/ar/evenements/conference",
            "/ar/bureaux",
            "/ar/bureaux/dakar",
            "/ar/search?q=مؤتمر",
            "/ar/search?q=zzqxwv",
            "/ar/people",
            "/ar/people/awa-diop",
            "/ar/countries/senegal",
            "/ar/documents",
            "/ar/site-map",
            "/ar/press",
            "/ar/rien",
            "/ar/actualites/bulletin-2",
        ];

    public static TheoryData<string> OfOurOwn => ["/ar", "/ar/where-we-work", "/ar/countries", "/ar/themes", "/ar/api"];

    [BrowserTheory, MemberData(nameof(OfTheExample))]
    public async Task A_page_of_the_example_is_for_everybody(string path) =>
        await LookAtAsync(await example.OpenAsync(site.Chromium, path, 360, ColorScheme.Dark));

    [BrowserTheory, MemberData(nameof(OfOurOwn))]
    public async Task A_page_of_our_own_is_for_everybody(string path) =>
        await LookAtAsync(await site.OpenAsync(path, 360, ColorScheme.Dark));

    private static async Task LookAtAsync(IPage page)
    {
        Assert.Equal("rtl", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main')).direction"));
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.SetViewportSizeAsync(1440, 900);
        Assert.Equal(1440, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }
}
