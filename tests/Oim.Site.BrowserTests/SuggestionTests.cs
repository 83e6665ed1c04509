using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

[Collection("site")]
public sealed class SuggestionTests(ServedSite site)
{
    [BrowserFact]
    public async Task Typing_suggests_pages_that_the_keyboard_reaches()
    {
        var page = await site.OpenAsync("/contact");
        var field = page.Locator("#q");
        await TypeAsync(field, "dialogue");
        var first = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator(".search [role=status]")).Not.ToBeEmptyAsync();

        await field.PressAsync("ArrowDown");
        Assert.Equal(await field.GetAttributeAsync("aria-activedescendant"), await first.GetAttributeAsync("id"));
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await field.PressAsync("Enter");

        await Assertions.Expect(page).Not.ToHaveURLAsync(site.Address + "/contact");
        Assert.Contains("ialogue", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Escape_closes_the_suggestions_and_keeps_what_was_typed()
    {
        var page = await site.OpenAsync("/contact");
        var field = page.Locator("#q");
        await TypeAsync(field, "dialogue");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await field.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.Equal("dialogue", await field.InputValueAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_form_searches()
    {
        var page = await site.OpenAsync("/contact", script: false);
        await page.Locator("#q").FillAsync("dialogue");
        await page.Locator("#q").PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(site.Address + "/recherche?q=dialogue");
        await page.Context.CloseAsync();
    }

    /// <summary>The script is fetched when the field is first used: typing waits for it, as people do.</summary>
    private static async Task TypeAsync(ILocator field, string words)
    {
        await field.FocusAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-controls", "q-suggestions");
        await field.PressSequentiallyAsync(words);
    }
}
