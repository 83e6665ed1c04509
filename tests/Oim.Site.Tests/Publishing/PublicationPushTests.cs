using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Publishing;

/// <summary>What is published is sent to another repository: a machine that is lost takes nothing with it.</summary>
public sealed class PublicationPushTests
{
    [Fact]
    public async Task Each_publication_is_sent_to_the_other_repository()
    {
        using var elsewhere = new TemporaryFolder();
        await OtherProgram.RunAsync("git", ["init", "--bare", "--quiet", elsewhere.Root], []);
        await using var workshop = await Workshop.OpenAsync(
            [("index.md", "# Accueil\n")],
            arguments: [$"--Content:EditingPush={elsewhere.Root}"]
        );
        var branch = (await workshop.GitAsync("symbolic-ref --short HEAD")).Trim();
        var there = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Path.Combine(elsewhere.Root, "refs", "heads"));
        // Git writes a branch beside, and gives it its name when it is whole.
        watcher.Renamed += (_, renamed) =>
        {
            if (renamed.Name == branch) there.TrySetResult();
        };
        watcher.EnableRaisingEvents = true;

        await workshop.EditAsync("index.md", _ => "# Bienvenue\n");
        await there.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(
            await workshop.GitAsync("rev-parse HEAD"),
            await OtherProgram.RunAsync("git", ["-C", elsewhere.Root, "rev-parse", branch], [])
        );
    }

    [Fact]
    public async Task A_repository_that_is_not_there_keeps_nothing_back_and_is_told_of()
    {
        await using var workshop = await Workshop.OpenAsync(
            [("index.md", "# Accueil\n")],
            arguments: ["--Content:EditingPush=/nulle/part"]
        );

        var told = new TaskCompletionSource();
        workshop.Site.Log.Written += level =>
        {
            if (level == LogLevel.Warning) told.TrySetResult();
        };

        await workshop.Site.UntilAsync(
            () => workshop.EditAsync("index.md", _ => "# Bienvenue\n").Wait(),
            "/",
            answer => answer.Text.Contains("Bienvenue", StringComparison.Ordinal)
        );

        await told.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains(workshop.Site.Log.At(LogLevel.Warning), line => line.Contains("/nulle/part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workplace_of_another_machine_is_led_to()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Arguments = ["--Content:EditingAt=https://redaction.exemple.org/"] },
            ("index.md", "# Accueil\n")
        );

        var answer = await site.GetAsync("/redaction/page?fichier=index.md");

        Assert.Equal(
            (302, "https://redaction.exemple.org/redaction/page?fichier=index.md"),
            (answer.Status, answer.Header("Location"))
        );
    }
}
