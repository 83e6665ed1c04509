using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>The content folder as a whole gives way to another, as when a release is deployed.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public async Task Another_release_behind_a_symbolic_link_is_seen_within_a_second_or_two()
    {
        using var folder = new TemporaryFolder();
        var (first, second, link) = (folder.Outside("v1"), folder.Outside("v2"), folder.Outside("courante"));
        foreach (var (release, text) in (ReadOnlySpan<(string, string)>)[(first, "Un"), (second, "Deux")])
        {
            Directory.CreateDirectory(release);
            File.WriteAllText(Path.Combine(release, "a.md"), $"# {text}\n");
        }

        Directory.CreateSymbolicLink(link, first);
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, Root = link });

        await site.UntilAsync(
            () =>
            {
                Directory.Delete(link);
                Directory.CreateSymbolicLink(link, second);
                site.Clock.Advance(TimeSpan.FromSeconds(1));
            },
            "/a",
            answer => answer.Text.Contains("<h1>Deux</h1>", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => File.WriteAllText(Path.Combine(second, "a.md"), "# Trois\n"),
            "/a",
            answer => answer.Text.Contains("<h1>Trois</h1>", StringComparison.Ordinal)
        );
    }
}
