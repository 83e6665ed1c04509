using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Hostile;

namespace Oim.Site.BrowserTests;

/// <summary>
/// Pages full of payloads in a real browser that does not keep the site's policy (CSP): no script runs, whatever is loaded, hovered,
/// focused or clicked. Uploaded documents are looked at with the policy, which is all that keeps a drawing's script from running.
/// </summary>
[Collection("site")]
public sealed class HostileContentTests(ServedSite browser)
{
    /// <summary>Each page has all that a browser does with it in a moment; more of them at a time show no more.</summary>
    private const int ArticlesOnPage = 24;

    /// <summary>Everything a visitor can do to an element, done to each: events with handlers, links with a scheme of their own.</summary>
    private const string TouchEverything = """
        () => {
          // A link of the site's own would lead away before the rest is touched; one with a scheme of its own is followed below.
          addEventListener('click', event => event.preventDefault());
          for (const element of document.querySelectorAll('body, body *')) {
            for (const name of [
              'load', 'error', 'focus', 'focusin', 'mouseover', 'pointerenter', 'pointermove', 'toggle', 'animationstart',
              'wheel', 'keydown',
            ])
              element.dispatchEvent(new Event(name, { bubbles: true }));
            if (/^\W*(java|vb|live)script/i.test(element.href ?? '')) location.href = element.href;
            element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          }
        }
        """;

    [BrowserFact]
    public async Task No_payload_runs_in_a_browser_without_the_policy()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            HostileFiles.Frame
                .Concat(HostileFiles.Texts(Payloads.Texts))
                .Concat(HostileFiles.Fields(Payloads.Texts))
                .Select(file => KeyValuePair.Create(file.Path, file.Text))
        );
        await using var app = await StartAsync(folder);
        var pages = app.Services.GetRequiredService<ContentStore>().Current.Addresses.Pages.Select(page => page.Address).ToList();
        // Their articles are shown together, as one page would show them: a page for each would take minutes.
        var shown = pages.Chunk(ArticlesOnPage).ToList();
        var context = await NewContextAsync(app, bypassPolicy: true);
        var ran = await WatchAsync(context);
        // No navigation: a payload that leaves the page has run.
        await context.RouteAsync(
            "**/*",
            route => route.Request.Url.StartsWith(AddressOf(app), StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync()
        );

        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(async lane =>
            {
                var page = await context.NewPageAsync();
                foreach (var some in shown.Where((_, i) => i % 3 == lane)) await LookAsync(page, some[0], some[1..]);
            })
        );

        Assert.Empty(ran);
        await context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_script_of_an_uploaded_document_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        foreach (var extension in (string[])["svg", "html", "xhtml", "xml", "htm", "svgz", "js", "css", "mhtml", "pdf", "txt", "swf"])
            folder.Write($"fichier.{extension}", "<svg xmlns='http://www.w3.org/2000/svg' onload='ran()'><script>ran()</script></svg>");
        await using var app = await StartAsync(folder);
        var context = await NewContextAsync(app, bypassPolicy: false);
        var ran = await WatchAsync(context);
        var page = await context.NewPageAsync();

        foreach (var file in Directory.EnumerateFiles(folder.Root, "fichier.*"))
            try
            {
                await page.GotoAsync("/" + Path.GetFileName(file));
            }
            catch (PlaywrightException)
            {
                // It is saved, not shown.
            }

        Assert.Empty(ran);
        await context.CloseAsync();
    }

    private static async Task LookAsync(IPage page, string address, params string[] more)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        foreach (var other in more)
            await page.EvaluateAsync(
                """
                async address => {
                  const answer = await fetch(address);
                  const text = await answer.text();
                  const page = new DOMParser().parseFromString(text, 'text/html');
                  if (!page.querySelector('main')) throw new Error(`${answer.status} ${address}: ${text.slice(0, 500)}`);
                  document.body.insertAdjacentHTML('beforeend', page.querySelector('main').innerHTML);
                }
                """,
                other
            );
        await page.EvaluateAsync(TouchEverything);
    }

    private Task<IBrowserContext> NewContextAsync(WebApplication app, bool bypassPolicy) =>
        browser.Chromium.NewContextAsync(new() { BaseURL = AddressOf(app), BypassCSP = bypassPolicy });

    /// <summary>The addresses of the pages in which the forbidden function was called.</summary>
    private static async Task<List<string>> WatchAsync(IBrowserContext context)
    {
        var ran = new List<string>();
        await context.ExposeBindingAsync(
            Payloads.Forbidden,
            (BindingSource source) =>
            {
                lock (ran) ran.Add(source.Page.Url);
            }
        );
        return ran;
    }

    private static async Task<WebApplication> StartAsync(TemporaryFolder folder)
    {
        var app = SiteBuilder.Build(
            ["--urls=http://127.0.0.1:0", $"--Content:Root={folder.Root}", $"--Content:Data={folder.Data}"],
            configure: builder => builder.Logging.ClearProviders()
        );
        await app.StartAsync();
        return app;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
