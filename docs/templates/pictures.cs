// Takes the pictures of the templates. How to run it: README.md beside this file.
#:project ../../src/Oim.Site/Oim.Site.csproj
#:package Microsoft.Playwright
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Oim.Site;

if (args is not [var content, var target]) throw new ArgumentException("content pictures");
(string Name, string Path)[] templates =
[
    ("accueil", "/"), ("rubrique", "/notre-travail"), ("article", "/actualites/2013/publication-dialogue-de-haut-niveau"), ("liste", "/actualites"),
    ("evenement", "/evenements/atelier-migration-de-retour-2008#programme"), ("evenements", "/evenements"), ("calendrier", "/evenements?mois=2009-06"),
    ("bureaux", "/ou-travaillons-nous/bureaux-regionaux"), ("bureau", "/ou-travaillons-nous/bureaux-regionaux/bangkok"), ("pays", "/pays/honduras"), ("theme", "/themes/migration-de-retour"),
    ("personnes", "/personnes"), ("documents", "/documents"), ("recherche", "/recherche?q=migration"), ("archive", "/actualites/exemple-archive"), ("retiree", "/actualites/exemple-retiree"),
    ("introuvable", "/page-introuvable"), ("arabe", "/ar"), ("redaction", "/redaction"), ("composants", "/redaction/composants"),
];

// The content as it is, and two examples of what it does not have.
var scratch = Directory.CreateTempSubdirectory("oim-gabarits-").FullName;
foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
{
    var copy = Path.Combine(scratch, "content", Path.GetRelativePath(content, file));
    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
    File.Copy(file, copy);
}

File.WriteAllText(Path.Combine(scratch, "content/actualites/exemple-archive.md"), "---\ntitle: Exemple d’actualité archivée\ndate: 2006-03-01\narchived: true\n---\nUn exemple, pour la documentation.\n");
File.WriteAllText(Path.Combine(scratch, "content/actualites/exemple-retiree.md"), "---\ntitle: Exemple d’actualité retirée\ndate: 2006-03-01\nexpiryDate: 2007-01-01\n---\nUn exemple, pour la documentation.\n");

await using var site = SiteBuilder.Build(["--environment=Development", "--urls=http://127.0.0.1:5089", $"--Content:Root={scratch}/content", $"--Content:Data={scratch}/data"], configure: builder => builder.Logging.ClearProviders());
await site.StartAsync();
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
foreach (var (name, path) in templates)
{
    var (wide, phone) = (await ShotAsync(path, 1440, 1000, ColorScheme.Light), await ShotAsync(path, 390, 1000, ColorScheme.Dark));
    var sheet = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1180, Height = 600 } });
    await sheet.SetContentAsync($"<body style='margin:0;display:flex;gap:20px;padding:10px;background:#9aa3ad'><img height=580 src='{wide}'><img height=580 src='{phone}'></body>");
    await sheet.ScreenshotAsync(new() { Path = Path.Combine(target, name + ".jpg"), Type = ScreenshotType.Jpeg, Quality = 72 });
    await sheet.CloseAsync();
}

// Those of the README.
(string Name, string Path, int Width, int Height, ColorScheme Scheme)[] views =
[
    ("accueil", "/", 1280, 900, ColorScheme.Light), ("accueil-sombre", "/", 1280, 900, ColorScheme.Dark), ("arabe", "/ar", 360, 760, ColorScheme.Light),
    ("evenement", "/evenements/atelier-migration-de-retour-2008#programme", 1200, 1000, ColorScheme.Light), ("carte", "/ou-travaillons-nous/bureaux-regionaux", 1280, 1100, ColorScheme.Light),
    ("telephone", "/", 360, 760, ColorScheme.Light),
];
foreach (var view in views)
    await File.WriteAllBytesAsync(Path.Combine(target, "..", view.Name + ".png"), await BytesAsync(view.Path, view.Width, view.Height, view.Scheme));

await site.StopAsync();
Directory.Delete(scratch, recursive: true);

async Task<string> ShotAsync(string path, int width, int height, ColorScheme scheme) =>
    "data:image/png;base64," + Convert.ToBase64String(await BytesAsync(path, width, height, scheme));

async Task<byte[]> BytesAsync(string path, int width, int height, ColorScheme scheme)
{
    var page = await browser.NewPageAsync(new() { BaseURL = "http://127.0.0.1:5089", ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = path == "/ar" ? "ar" : "fr-FR" });
    await page.GotoAsync(path);
    var picture = await page.ScreenshotAsync();
    await page.CloseAsync();
    return picture;
}
