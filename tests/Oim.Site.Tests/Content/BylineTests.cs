using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Content;

/// <summary>What a page of any kind says of itself below its title: by whom, when it was put right, and what was.</summary>
public sealed class BylineTests
{
    private const string Keys =
        "authors: [Awa Diop]\nlastmod: 2024-03-01\ncorrection: Le nombre de salles est rectifié.\nthemes: [accueil]\n";

    [Fact]
    public async Task Authors_the_day_of_the_last_change_and_its_correction_are_shown_on_pages_of_every_kind()
    {
        await using var site = await TestSite.StartAsync(
            ("page.md", $"---\ntitle: Page\n{Keys}---\n\nTexte.\n"),
            ("dossier/index.md", $"---\ntitle: Dossier\n{Keys}---\n\nTexte.\n"),
            ("nouvelle.md", $"---\ntitle: Nouvelle\nkind: news\ndate: 2024-01-01\n{Keys}---\n\nTexte.\n"),
            ("rencontre.md", $"---\ntitle: Rencontre\nkind: event\nstart: 2024-01-01\n{Keys}---\n\nTexte.\n"),
            ("bureau.md", $"---\ntitle: Bureau\nkind: office\n{Keys}---\n\nTexte.\n"),
            ("recit.md", $"---\ntitle: Récit\nkind: story\ndate: 2024-01-01\n{Keys}---\n\nTexte.\n")
        );

        Assert.Empty(await site.ProblemsAsync());
        foreach (var address in (string[])["/page", "/dossier", "/nouvelle", "/rencontre", "/bureau", "/recit"])
        {
            var page = await site.PageAsync(address);
            var byline = page.QuerySelector(".byline")!;
            Assert.Equal((address, "/personnes/awa-diop"), (address, byline.QuerySelector("a")!.GetAttribute("href")));
            Assert.Contains("Mis à jour le", byline.TextContent, StringComparison.Ordinal);
            Assert.NotNull(byline.QuerySelector("time[datetime='2024-03-01']"));
            Assert.Contains("est rectifié", page.QuerySelector(".correction")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("/themes/accueil", (await site.PageAsync("/dossier")).QuerySelector(".terms a")!.GetAttribute("href"));
        Assert.Contains("correction:", (await site.GetAsync("/page.md")).Text, StringComparison.Ordinal);
    }
}
