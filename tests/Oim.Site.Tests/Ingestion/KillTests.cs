using System.Globalization;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>A process that is killed at any instant leaves a database from which the same pages come.</summary>
public sealed class KillTests
{
    /// <summary>A few for every run; OIM_KILLS=200 looks further.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("OIM_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_site_killed_while_it_reads_and_writes_has_the_same_pages_after()
    {
        var random = new Random(13);
        using var folder = new TemporaryFolder();
        var version = 0;
        for (var i = 0; i < 60; i++) Write(folder, i, version);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var site = SiteProcess.Start(folder);
            // Every other one is killed while it starts, the rest while they follow edits.
            if (kill % 2 == 1) await site.ServedAsync();
            for (var edit = 0; edit < 20; edit++) Write(folder, random.Next(60), ++version);
            // Not a wait for anything: the instant of the kill is what the test is about.
            await Task.Delay(random.Next(300));
            await site.KillAsync();

            using var after = new Engine(folder);
            after.All();
            using var fresh = new Engine(folder, $"neuf-{kill}");
            fresh.All();
            Assert.Equal(fresh.Dump(), after.Dump());
        }
    }

    private static void Write(TemporaryFolder folder, int page, int version) =>
        folder.Write(
            $"dossier-{page % 7}/page-{page}.md",
            $"---\ntitle: Page {page}\n---\n## Version {version}\n\n[Lien](/dossier-1/page-1)\n"
        );
}
