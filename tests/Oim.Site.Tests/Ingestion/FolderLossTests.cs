using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>A content folder that goes, comes back or is replaced whole: what was published stays until there is something newer.</summary>
public sealed class FolderLossTests
{
    /// <summary>The site looks at the folder itself this often, and at all that is in it.</summary>
    private static readonly (TimeSpan Glance, TimeSpan Look) Every = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    private static readonly (string, string)[] Pages = [("index.md", "# Accueil\n"), ("a.md", "# Un\n"), ("b/c.md", "# Deux\n")];

    [Fact]
    public async Task A_folder_that_vanishes_and_comes_back_loses_no_page_and_is_told_of_once()
    {
        await using var site = await TestSite.StartAsync(Pages);
        Directory.Move(site.Folder.Root, site.Folder.Outside("parti"));

        for (var i = 0; i < 30; i++) site.Clock.Advance(Every.Glance);

        foreach (var address in (string[])["/", "/a", "/b/c", "/recherche?q=deux"])
            Assert.Equal(200, (await site.GetAsync(address)).Status);
        Assert.Single(site.Log.Faults, line => line.Contains(site.Folder.Root, StringComparison.Ordinal));

        Directory.Move(site.Folder.Outside("parti"), site.Folder.Root);
        site.Folder.Write("a.md", "# Nouveau\n");
        site.Clock.Advance(Every.Glance);

        Assert.Contains("<h1>Nouveau", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Folder.Write("b/c.md", "# Après\n"),
            "/b/c",
            answer => answer.Text.Contains("<h1>Après", StringComparison.Ordinal)
        );
        Assert.Single(site.Log.Faults);
    }

    [Fact]
    [Trait("Store", "file")]
    public async Task A_folder_that_is_emptied_as_by_a_disk_taken_away_loses_no_page_and_its_files_come_back()
    {
        await using var site = await TestSite.StartAsync(Pages);

        await site.UntilLoggedAsync(
            LogLevel.Error,
            () =>
            {
                foreach (var path in (string[])["index.md", "a.md", "b"]) site.Folder.Delete(path);
                site.Clock.Advance(Every.Look);
            }
        );

        foreach (var address in (string[])["/", "/a", "/b/c"]) Assert.Equal(200, (await site.GetAsync(address)).Status);
        await site.UntilAsync(
            () => site.Folder.Write("a.md", "# Nouveau\n"),
            "/a",
            answer => answer.Text.Contains("<h1>Nouveau", StringComparison.Ordinal)
        );
        // The system may have told of what is gone already: then no look brings anything new.
        if ((await site.GetAsync("/b/c")).Status == 404) return;
        await site.UntilAsync(() => site.Clock.Advance(Every.Look), "/b/c", answer => answer.Status == 404);
    }

    [Fact]
    public async Task A_link_that_is_made_to_lead_to_another_folder_is_seen_at_the_next_glance_and_the_other_is_followed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v1/index.md", "# Accueil\n");
        folder.Write("v1/a.md", "# Un\n");
        folder.Write("v2/index.md", "# Accueil\n");
        folder.Write("v2/a.md", "# Deux\n");
        var root = folder.Outside("actuel");
        Directory.CreateSymbolicLink(root, folder.Full("v1"));
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, Root = root });
        Assert.Contains("<h1>Un", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);

        Directory.CreateSymbolicLink(folder.Outside("prochain"), folder.Full("v2"));
        using (var move = Process.Start("mv", ["--no-target-directory", folder.Outside("prochain"), root])) await move.WaitForExitAsync();
        site.Clock.Advance(Every.Glance);

        Assert.Contains("<h1>Deux", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
        await site.UntilAsync(
            () => folder.Write("v2/a.md", "# Trois\n"),
            "/a",
            answer => answer.Text.Contains("<h1>Trois", StringComparison.Ordinal)
        );
        Assert.Empty(site.Log.Faults);
    }
}
