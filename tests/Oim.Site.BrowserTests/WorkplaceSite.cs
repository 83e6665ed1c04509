using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Site.Features.Propositions;
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
        Write("evenements/atelier/index.md", "---\nkind: event\ntitle: Atelier\nstart: 2026-03-01\n---\n\nVenez.\n");
        Write(
            "evenements/atelier/agenda.md",
            "## 1 mars 2026\n\n### 09:00–10:00 Ouverture\n\n- Oratrice : Mina Essai, directrice, Organisation exemple\n"
        );
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

    private string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<WorkplaceSite> StartAsync(ServedSite browser)
    {
        var site = new WorkplaceSite(browser);
        await site.app.StartAsync();
        site.app.Services.GetRequiredService<AccountFile>().Put(Passwords.Make("Awa Diop", "awa@exemple.org", Role.Publishes, Password));
        return site;
    }

    /// <summary>A page as somebody sees it who has not signed in.</summary>
    public async Task<IPage> VisitAsync(string path, int width = 1440, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.Chromium.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                ColorScheme = scheme,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task<IPage> OpenAsync(string path, int width = 1440, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await VisitAsync($"/redaction/connexion?retour={Uri.EscapeDataString(path)}", width, script, scheme);
        await page.FillAsync("[name=Mail]", "awa@exemple.org");
        await page.FillAsync("[name=Password]", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**{path}");
        return page;
    }

    /// <summary>Somebody else proposes another text.</summary>
    /// <returns>Where the proposition is looked at, and a link of review to its page.</returns>
    public async Task<(string Address, string Review)> ProposeAsync(string path, string from, string to)
    {
        var file = await app.Services.GetRequiredService<IPublications>().ReadAsync(path);
        var text = file!.Text.Replace(from, to, StringComparison.Ordinal);
        var outcome = await app.Services.GetRequiredService<IPropositions>().ProposeAsync(
            new(
                [new(path, Encoding.UTF8.GetBytes(text), file.Version)],
                new("Luis Vega", "luis@exemple.org", Role.Proposes),
                "Une meilleure phrase"
            )
        );
        var id = ((Proposed)outcome).Id;
        var (query, _) = app.Services.GetRequiredService<ReviewLinks>().Make(id);
        return ($"/redaction/proposition?id={id}", $"/{path[..^3]}?{query}");
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
