using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What the pages of the repository's own content may cost a phone on a poor line, and a printer.</summary>
[Collection("site")]
public sealed class BudgetTests(ServedSite site)
{
    private const int MostRequests = 6;

    /// <summary>Bytes of a page whose style sheet and script the browser has.</summary>
    private const int MostBytesWhenWarm = 15 * 1024;

    /// <summary>Of A4, that of the home page.</summary>
    private const int MostSheets = 5;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/actualites")]
    [InlineData("/evenements")]
    [InlineData("/actualites/2013/publication-dialogue-de-haut-niveau")]
    public async Task A_page_asks_little_of_a_phone(string path)
    {
        await using var context = await site.Chromium.NewContextAsync(
            new()
            {
                BaseURL = site.Address,
                ViewportSize = new() { Width = 360, Height = 740 },
                DeviceScaleFactor = 2,
                IsMobile = true,
                Locale = "fr-FR",
            }
        );
        var page = await context.NewPageAsync();
        var answers = new List<IResponse>();
        page.Response += (_, response) => answers.Add(response);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var own = 0;
        foreach (var answer in answers.Where(answer => answer.Request.ResourceType is "document" or "image"))
            own += (await answer.Request.SizesAsync()).ResponseBodySize;
        // The mark is the icon too: a second answer comes from the browser itself.
        Assert.InRange(answers.DistinctBy(answer => answer.Url).Count(), 1, MostRequests);
        Assert.InRange(own, 1, MostBytesWhenWarm);
    }

    [BrowserFact]
    public async Task The_home_page_prints_on_few_sheets_and_without_what_is_only_pressed()
    {
        var page = await site.OpenAsync("/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var pressed in new[] { ".search-toggle", ".shortcuts", ".burger" })
            Assert.False(await page.Locator(pressed).First.IsVisibleAsync(), pressed);

        var printed = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));

        // The tree of pages says how many there are, in words of the file's own.
        Assert.InRange(printed.Split("/Type /Page\n").Length - 1, 1, MostSheets);
        await page.Context.CloseAsync();
    }
}
