using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>What the log says, and what it never says.</summary>
public sealed class LogTests
{
    private static readonly string[] Visits =
    [
        "/recherche?q=confidentiel",
        "/recherche/suggestions?q=confidentiel",
        "/une?confidentiel=1",
        "/nulle-part?confidentiel",
        "/une/../?confidentiel",
        "/api/v1/pages?page=confidentiel",
    ];

    [Fact]
    public async Task Neither_the_address_nor_the_words_of_a_visitor_are_logged()
    {
        await using var site = await TestSite.StartAsync(("une.md", "# Une\n"));
        foreach (var visit in Visits)
            await site.GetAsync(
                visit,
                ("X-Forwarded-For", "203.0.113.77"),
                ("User-Agent", "Navigateur-Rare/1"),
                ("Referer", "https://ailleurs.example/")
            );
        await RawHttp.GetAsync(site, "/%zz?confidentiel");

        var log = string.Join('\n', site.Log.All);

        Assert.Contains("Contenu chargé", log, StringComparison.Ordinal);
        foreach (var personal in new[] { "confidentiel", "203.0.113.77", "127.0.0.1", "Navigateur-Rare", "ailleurs.example" })
            Assert.DoesNotContain(personal, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ingestion_is_one_line_and_a_visit_is_none()
    {
        await using var site = await TestSite.StartAsync(("une.md", "# Une\n"));
        await site.UntilAsync(() => site.Folder.Write("deux.md", "# Deux\n"), "/deux", answer => answer.Status == 200);
        foreach (var visit in Visits) await site.GetAsync(visit);

        Assert.Equal(2, site.Log.All.Count());
        Assert.All(site.Log.All, line => Assert.StartsWith("Information: Contenu chargé : ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_json_each_line_is_an_object()
    {
        using var folder = new TemporaryFolder();
        folder.Write("une.md", "# Une\n");
        using var site = SiteProcess.Start(folder, settings: "--Content:Logs=json");

        var lines = (await site.ServedAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length >= 2);
        Assert.All(lines, line => Assert.Equal("Information", JsonDocument.Parse(line).RootElement.GetProperty("LogLevel").GetString()));
    }
}
