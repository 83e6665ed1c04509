using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Site.Publishing;
using Oim.Site.SignIn;

namespace Oim.Site.BrowserTests;

/// <summary>A small site that is edited in the browser, by somebody who has signed in.</summary>
internal sealed class WorkplaceSite : IAsyncDisposable
{
    private const string Password = "correct-cheval-pile-agrafe";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("oim-atelier-");
    private readonly ServedSite browser;
    private readonly WebApplication app;

    private WorkplaceSite(ServedSite browser)
    {
        this.browser = browser;
        Write("site.yml", "name: Essai\nlanguages: [fr, en]\n");
        Write("index.md", "# Accueil\n");
        Write("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        Write("actualites/a.md", "---\ntitle: Une nouvelle\ndate: 2026-01-02\nthemes: [droit]\n---\n\nDu texte.\n\n## Un titre\n\nFin.\n");
        app = SiteBuilder.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--Content:Root={Path.Combine(folder.FullName, "contenu")}",
                $"--Content:Data={Path.Combine(folder.FullName, "donnees")}",
                "--Content:Editing=true",
            ],
            configure: builder => builder.Logging.ClearProviders()
        );
    }

    public static async Task<WorkplaceSite> StartAsync(ServedSite browser)
    {
        var site = new WorkplaceSite(browser);
        await site.app.StartAsync();
        site.app.Services.GetRequiredService<AccountFile>().Put(Passwords.Make("Awa Diop", "awa@exemple.org", Role.Publishes, Password));
        return site;
    }

    public async Task<IPage> OpenAsync(string path, int width = 1440, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.Chromium.NewContextAsync(
            new()
            {
                BaseURL = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                ColorScheme = scheme,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/redaction/connexion?retour={Uri.EscapeDataString(path)}");
        await page.FillAsync("[name=Mail]", "awa@exemple.org");
        await page.FillAsync("[name=Password]", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**{path}");
        return page;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(folder.FullName, "contenu", path));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder.FullName, "contenu", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
