using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Oim.Site.BrowserTests;

/// <summary>The repository's own content, served, and a browser to look at it; shared by all tests.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("oim-navigateur-").FullName;
    private WebApplication app = null!;
    private IPlaywright playwright = null!;

    public IBrowser Chromium { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.SkipReason is not null)
            return;
        app = SiteBuilder.Build(
            ["--urls=http://127.0.0.1:0", $"--Content:Root={ContentFolder()}", $"--Content:Data={data}"],
            configure: builder => builder.Logging.ClearProviders()
        );
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        Chromium = await Browser.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (Chromium is null) return;
        await Chromium.CloseAsync();
        playwright.Dispose();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A page of the site in a window of its own.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await Chromium.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                BaseURL = Address,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static string ContentFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Oim.Site.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "content");
    }
}

[CollectionDefinition("site")]
public sealed class ServedSiteCollection : ICollectionFixture<ServedSite>;
