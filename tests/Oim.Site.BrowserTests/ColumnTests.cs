using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>The column beside a long text: its contents, then what belongs to the page.</summary>
[Collection("site")]
public sealed class ColumnTests(ServedSite site)
{
    private const string Article = "/actualites/2013/publication-dialogue-de-haut-niveau";

    private static async Task<(float Top, float Bottom)> PlaceOfAsync(IPage page, string selector)
    {
        var box = await page.Locator(selector).First.BoundingBoxAsync();
        return (box!.Y, box.Y + box.Height);
    }

    [BrowserTheory]
    [InlineData(Article, ".contacts")]
    [InlineData("/evenements/reunion-mondiale-des-pcr-2009", ".documents")]
    public async Task What_belongs_to_a_page_begins_right_below_its_contents(string path, string first)
    {
        var page = await site.OpenAsync(path);

        var (_, end) = await PlaceOfAsync(page, ".outline");
        Assert.InRange((await PlaceOfAsync(page, $".page-aside > {first}")).Top, end, end + 60);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_contents_stay_in_sight_and_end_with_the_text()
    {
        var page = await site.OpenAsync(Article);
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

        await page.EvaluateAsync("() => scrollTo(0, document.querySelector('.page-main').getBoundingClientRect().bottom - 900)");
        Assert.InRange((await PlaceOfAsync(page, ".outline")).Top, 0, 100);
        Assert.Equal(height, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        Assert.InRange(height, 1000, 12000);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_is_reached_by_keyboard_is_not_hidden_below_them()
    {
        var page = await site.OpenAsync(Article);
        var link = page.Locator(".page-aside .contacts a").First;
        await page.EvaluateAsync("() => scrollTo(0, 2500)");
        await page.Locator(".page-main a").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement"));
        Assert.True(
            await link.EvaluateAsync<bool>(
                """
                link => {
                  const { x, y, width, height } = link.getBoundingClientRect();
                  return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                }
                """
            )
        );
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_text_comes_first()
    {
        var page = await site.OpenAsync(Article, 360);

        Assert.InRange((await PlaceOfAsync(page, ".page-aside")).Top, (await PlaceOfAsync(page, ".page-main")).Bottom, 20000);
        await page.Context.CloseAsync();
    }
}
