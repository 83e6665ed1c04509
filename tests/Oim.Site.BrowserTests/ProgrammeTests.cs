using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Site.Tests.Harness;

namespace Oim.Site.BrowserTests;

/// <summary>« En ce moment » and « à suivre » move by themselves, on the clock of the test, in the server and in the browser.</summary>
[Collection("site")]
public sealed class ProgrammeTests(ServedSite site)
{
    private static readonly DateTimeOffset Start = new(2026, 6, 4, 9, 10, 0, TimeSpan.Zero);

    [BrowserFact]
    public async Task What_is_on_now_moves_at_its_minute_and_leaves_the_focus_where_it_is()
    {
        var clock = new ManualClock(Start);
        await using var served = await ServeAsync(clock);
        var page = await OpenAsync(served, clock);
        await page.Locator("#s-2026-06-04-debat .slot-link").FocusAsync();
        await page.EvaluateAsync("() => { window.kept = document.querySelector('#programme'); scrollTo(0, 300); }");
        Assert.Contains("Ouverture", await Live(page), StringComparison.Ordinal);

        clock.MoveTo(Start.AddMinutes(50));
        await page.RunAndWaitForResponseAsync(
            () => page.Clock.FastForwardAsync("50:01"),
            response => response.Url.EndsWith("/e", StringComparison.Ordinal)
        );
        await Assertions.Expect(page.Locator("#en-direct p:has(.now)")).ToContainTextAsync("Débat");

        await Assertions.Expect(page.Locator("#s-2026-06-04-debat .badge.now")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#s-2026-06-04-ouverture .badge")).ToHaveCountAsync(0);
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => window.kept === document.querySelector('#programme')"
                    + " && document.activeElement.closest('#s-2026-06-04-debat') !== null && scrollY === 300"
            )
        );
        Assert.Equal("status", await page.Locator("#en-direct").GetAttributeAsync("role"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_page_nobody_sees_asks_for_nothing_until_it_is_seen()
    {
        var clock = new ManualClock(Start);
        await using var served = await ServeAsync(clock);
        var page = await OpenAsync(served, clock);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.EndsWith("/e", StringComparison.Ordinal) ? 1 : 0;
        await SetHidden(page, hidden: true);

        clock.MoveTo(Start.AddMinutes(50));
        await page.Clock.FastForwardAsync("50:01");
        Assert.Equal(0, asked);
        await page.RunAndWaitForResponseAsync(
            () => SetHidden(page, hidden: false),
            response => response.Url.EndsWith("/e", StringComparison.Ordinal)
        );

        await Assertions.Expect(page.Locator("#en-direct p:has(.now)")).ToContainTextAsync("Débat");
        await page.Context.CloseAsync();
    }

    private static Task<string> Live(IPage page) => page.Locator("#en-direct").InnerTextAsync();

    private static Task SetHidden(IPage page, bool hidden) =>
        page.EvaluateAsync(
            "hidden => { Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });"
                + " document.dispatchEvent(new Event('visibilitychange')); }",
            hidden
        );

    private async Task<IPage> OpenAsync(Served served, ManualClock clock)
    {
        var context = await site.Chromium.NewContextAsync(
            new()
            {
                BaseURL = served.Address,
                ViewportSize = new() { Width = 800, Height = 400 },
            }
        );
        var page = await context.NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = clock.GetUtcNow().UtcDateTime });
        await page.GotoAsync("/e");
        return page;
    }

    private static async Task<Served> ServeAsync(ManualClock clock)
    {
        var folder = new TemporaryFolder();
        folder.Write(
            "e/index.md",
            "---\ntitle: Rencontre\nkind: event\nstart: 2026-06-04T09:00\nend: 2026-06-04T18:00\ntimeZone: Etc/UTC\n---\n"
        );
        folder.Write(
            "e/agenda.md",
            "## 4 juin 2026\n### 9 h – 10 h Ouverture\n### 10 h – 12 h Débat\n### 12 h – 14 h Session I\n### 14 h – 18 h Session II\n"
        );
        var app = SiteBuilder.Build(
            ["--urls=http://127.0.0.1:0", $"--Content:Root={folder.Root}", $"--Content:Data={folder.Data}"],
            configure: builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(clock);
            }
        );
        await app.StartAsync();
        return new(app, folder, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private sealed record Served(WebApplication App, TemporaryFolder Folder, string Address) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await App.StopAsync();
            await App.DisposeAsync();
            Folder.Dispose();
        }
    }
}
