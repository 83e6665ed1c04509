using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>What an editor sees in the browser while saving.</summary>
[Collection("site")]
public sealed class LiveReloadTests(ServedSite browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oim-direct-");

    private string Content => Path.Combine(folder.FullName, "contenu");

    [BrowserFact]
    public async Task A_saved_page_reloads_by_itself_and_keeps_its_scroll_place()
    {
        Directory.CreateDirectory(Content);
        Save("index.md", "Accueil", "");
        Save("longue.md", "Avant", string.Concat(Enumerable.Repeat("Un paragraphe.\n\n", 200)));
        await using var app = SiteBuilder.Build(
            [
                "--environment=Development",
                "--urls=http://127.0.0.1:0",
                $"--Content:Root={Content}",
                $"--Content:Data={Path.Combine(folder.FullName, "donnees")}",
            ],
            configure: builder => builder.Logging.ClearProviders()
        );
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var context = await browser.Chromium.NewContextAsync(new() { BaseURL = address });
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/longue"), response => response.Request.Method == "HEAD");
        await page.EvaluateAsync("() => { scrollTo(0, 1200); window.same = true; }");

        // Another page is saved: this one asks, and stays.
        await page.RunAndWaitForResponseAsync(
            () => Task.Run(() => Save("index.md", "Accueil", "Du nouveau.")),
            response => response.Request.Method == "HEAD"
        );
        Assert.True(await page.EvaluateAsync<bool>("() => window.same === true"));

        Save("longue.md", "Après", string.Concat(Enumerable.Repeat("Un autre paragraphe.\n\n", 200)));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Après");
        await page.WaitForFunctionAsync("() => scrollY === 1200");

        // A mistake leaves the page as it was, and says what is wrong.
        File.WriteAllText(Path.Combine(Content, "longue.md"), "---\ntitle: [Cassé\n---\n\nTexte.\n");
        await Assertions.Expect(page.Locator(".problems.has-errors")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Après");
        Assert.Empty(errors);
        await context.CloseAsync();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Save(string file, string title, string body) =>
        File.WriteAllText(Path.Combine(Content, file), $"---\ntitle: {title}\n---\n\n{body}\n");
}
