using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Site.Tests.Harness;

namespace Oim.Site.BrowserTests;

/// <summary>
/// The small site of the folder Exemple: an event under way, sessions at the same hour, pictures, a long title, an office with everything;
/// and each kind of page in Arabic.
/// </summary>
public sealed class ExampleSite : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset DuringTheWorkshops = new(2026, 6, 4, 10, 30, 0, TimeSpan.Zero);

    /// <summary>More than one page of a list has.</summary>
    private const int NewsInArabic = 21;

    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.SkipReason is not null) return;
        var source = Path.Combine(AppContext.BaseDirectory, "Exemple");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(source, file), await File.ReadAllBytesAsync(file));
        string[] pictures =
        [
            "actualites/salle", "actualites/matin", "actualites/midi", "actualites/soir", "actualites/nuit", "actualites/photo-2",
            "actualites/photo-3", "actualites/photo-4", "actualites/photo-5", "evenements/conference/centre", "bureaux/facade",
        ];
        foreach (var (i, picture) in pictures.Index()) folder.Write(picture + ".png", TestPicture.Png(1600, 900 + i));
        folder.Write("publications/couverture.png", TestPicture.Png(900, 1270));
        for (var i = 1; i <= 12; i++) folder.Write($"actualites/vue-{i}.jpg", TestPhotograph.Jpeg(1600, 1066, i));
        foreach (var file in (string[])["actualites/ouverture.mp4", "evenements/conference/note.pdf", "bureaux/fiche.pdf"])
            folder.Write(file, "contenu sans importance");
        for (var i = 1; i <= NewsInArabic; i++)
        {
            folder.Write($"actualites/breve-{i}.md", $"---\ntitle: Brève {i}\ndate: 2025-05-02\n---\n");
            folder.Write($"actualites/breve-{i}.ar.md", $"---\ntitle: خبر موجز {i}\nsummary: ما جرى في الأسبوع {i}.\n---\n");
        }
        app = SiteBuilder.Build(
            ["--urls=http://127.0.0.1:0", $"--Content:Root={folder.Root}", $"--Content:Data={folder.Data}"],
            configure: builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(new ManualClock(DuringTheWorkshops));
            }
        );
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>A page of the site in a window of its own.</summary>
    public async Task<IPage> OpenAsync(IBrowser browser, string path, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = scheme,
                // Colours that fade from one scheme to the other are of neither.
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
