using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>The workplace in a browser: by keyboard, on a phone, without a script, for screen readers.</summary>
[Collection("site")]
public sealed class WorkplaceTests(ServedSite browser)
{
    private const string Form = "/redaction/page?fichier=actualites/a.md";

    private static readonly (int Width, ColorScheme Scheme)[] Windows = [(360, ColorScheme.Light), (1440, ColorScheme.Dark)];

    [BrowserFact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_phone()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var found = new List<string>();
        foreach (var path in (string[])["/redaction", Form, Form + "&vue=markdown", "/redaction/nouvelle"])
        {
            foreach (var (width, scheme) in Windows)
            {
                var page = await site.OpenAsync(path, width, scheme: scheme);
                found.AddRange(await FaultsAsync(page, width));
            }
        }

        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_where_one_signs_in_looks_back_and_reviews()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var (proposition, review) = await site.ProposeAsync("actualites/a.md", "Du texte.", "Un autre texte.");
        var found = new List<string>();
        foreach (var (width, scheme) in Windows)
        {
            foreach (var path in (string[])["/redaction/historique?fichier=actualites/a.md", "/redaction/propositions", proposition])
                found.AddRange(await FaultsAsync(await site.OpenAsync(path, width, scheme: scheme), width));
            foreach (var path in (string[])["/redaction/connexion", review])
                found.AddRange(await FaultsAsync(await site.VisitAsync(path, width, scheme: scheme), width));
        }

        Assert.Empty(found);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proposition_is_read_and_published_by_keyboard_alone(bool script)
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        await site.ProposeAsync("actualites/a.md", "Du texte.", "Un autre texte.");
        var page = await site.OpenAsync("/redaction/propositions", 360, script);

        await TabToAsync(page, "Une meilleure phrase");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/redaction/proposition?id=*");
        await Assertions.Expect(page.Locator(".diff ins")).ToContainTextAsync("Un autre");
        await TabToAsync(page, "Publier");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/redaction/propositions");

        Assert.Contains("Un autre texte.", site.Read("actualites/a.md"), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, int width)
    {
        foreach (var details in await page.Locator("details").AllAsync()) await details.EvaluateAsync("one => one.open = true");
        var found = (await Axe.ViolationsAsync(page)).ToList();
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) found.Add("wider than the window");
        var address = page.Url;
        await page.Context.CloseAsync();
        return found.Select(fault => $"{address} {width} {fault}");
    }

    [BrowserFact]
    public async Task A_sentence_is_corrected_and_published_by_keyboard_alone()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var page = await site.OpenAsync(Form);

        await TabToAsync(page, "corps");
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("Une phrase. ");
        await TabToAsync(page, "publier");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**fait=publie");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("C’est publié.");
        Assert.Contains("\n\nUne phrase. Du texte.\n", site.Read("actualites/a.md"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_Enter_key_of_a_field_publishes_nothing_and_keeps_what_is_typed(bool script)
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var before = site.Read("actualites/a.md");
        var page = await site.OpenAsync(Form, 360, script);

        await page.FillAsync("#champ-title", "Autre");
        await page.RunAndWaitForResponseAsync(
            () => page.PressAsync("#champ-title", "Enter"),
            answer => answer.Request is { Method: "POST", ResourceType: "document" }
        );
        await page.WaitForLoadStateAsync();

        await Assertions.Expect(page.Locator("#champ-title")).ToHaveValueAsync("Autre");
        Assert.Equal(before, site.Read("actualites/a.md"));
    }

    [BrowserFact]
    public async Task Without_a_script_a_page_is_edited_previewed_and_published()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var page = await site.OpenAsync(Form, 360, script: false);

        await page.FillAsync("#champ-summary", "En bref : « tout » # compte");
        var preview = await page.Context.RunAndWaitForPageAsync(() => page.ClickAsync("[value=apercu]"));
        await Assertions.Expect(preview.Locator(".lead").First).ToContainTextAsync("compte");
        await page.ClickAsync("[value=publier]");
        await page.WaitForURLAsync("**fait=publie");

        Assert.Contains("\nsummary: \"En bref : « tout » # compte\"\n", site.Read("actualites/a.md"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_is_typed_is_checked_shown_and_kept_as_it_is_typed_and_a_message_leads_to_its_line()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var page = await site.OpenAsync(Form);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };

        await page.FillAsync("#corps", "Du texte.\n\nUn [rapport annuel](/nulle-part).\n");

        var message = page.Locator(".work-messages a[data-line='3']");
        await Assertions.Expect(message).ToHaveTextAsync("ligne 3");
        await Assertions.Expect(page.FrameLocator("iframe").GetByText("Un rapport annuel.")).ToBeVisibleAsync();
        await message.ClickAsync();
        Assert.Equal("Un [rapport annuel](/nulle-part).", await page.EvaluateAsync<string>("() => getSelection().toString()"));
        await page.FrameLocator("iframe").GetByText("Du texte.").ClickAsync();
        Assert.Equal("Du texte.", await page.EvaluateAsync<string>("() => getSelection().toString()"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#corps")).ToHaveValueAsync("Du texte.\n\nUn [rapport annuel](/nulle-part).\n");
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task What_the_server_could_not_keep_is_kept_by_the_browser()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var page = await site.OpenAsync(Form);
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#corps", "Dans le train.");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("sur cet appareil");

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#corps")).ToHaveValueAsync("Dans le train.");
    }

    [BrowserFact]
    public async Task A_picture_that_is_chosen_stands_in_the_text_and_a_link_is_found_by_its_title()
    {
        await using var site = await WorkplaceSite.StartAsync(browser);
        var page = await site.OpenAsync(Form);
        await page.FillAsync("#corps", "");

        await page.EvaluateAsync(
            """
            () => {
                const data = new DataTransfer();
                data.items.add(new File(['a;b\n1;2\n'], 'Tableau 1.csv'));
                const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
                document.querySelector('#corps').dispatchEvent(drop);
            }
            """
        );
        await Assertions.Expect(page.Locator("#corps")).ToHaveValueAsync("[tableau-1.csv](tableau-1.csv)\n");
        await page.FillAsync("[data-link]", "Actual");
        await page.Locator("#liens option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.FillAsync("[data-link]", "/actualites");

        await Assertions.Expect(page.Locator("#corps")).ToHaveValueAsync("[tableau-1.csv](tableau-1.csv)\n[Actualités](/actualites)");
        await page.FillAsync("[data-link]", "mina");
        await page.Locator("#liens option[value='Mina Essai']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.FillAsync("[data-link]", "Mina Essai");
        await Assertions.Expect(page.Locator("#corps")).ToHaveValueAsync(new Regex(@"\(/actualites\)Mina Essai$"));
    }

    /// <summary>Presses the tabulator until a control has the focus.</summary>
    private static async Task TabToAsync(IPage page, string idOrValue)
    {
        for (var i = 0; i < 80; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            const string IsThere =
                "one => (({ id, value, textContent }) => [id, value, textContent.trim()].includes(one))(document.activeElement)";
            if (await page.EvaluateAsync<bool>(IsThere, idOrValue)) return;
        }

        Assert.Fail($"no focus on {idOrValue}");
    }
}
