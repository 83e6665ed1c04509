using Microsoft.Extensions.Logging;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Harness.Postgres;

namespace Oim.Site.Tests.Nodes;

/// <summary>The database that machines share is away: visitors do not notice, and what was saved meanwhile comes after.</summary>
public sealed class OutageTests
{
    private static readonly (string, string)[] Pages =
    [
        ("index.md", "# Accueil\n"),
        ("a.md", "# Page a\n"),
        ("b.md", "# Page b\n\nUn ornithorynque.\n"),
        ("demain.md", "---\ntitle: Demain\npublishDate: 2026-01-16\n---\nTexte.\n"),
    ];

    [PostgresFact]
    public async Task Pages_that_were_not_ready_the_search_and_changes_of_time_go_on_without_the_database_and_one_line_says_so()
    {
        using var server = PostgresServer.StartNew();
        var options = new TestSiteOptions { Shared = server.NewStore() };
        await using var site = await TestSite.StartAsync(options, Pages);
        Assert.Equal(200, (await site.GetAsync("/a")).Status);

        await site.UntilLoggedAsync(LogLevel.Error, server.Stop);

        foreach (var address in (string[])["/a", "/b", "/b.md", "/sitemap.xml"]) Assert.Equal(200, (await site.GetAsync(address)).Status);
        Assert.Contains("Page b", (await site.GetAsync("/recherche?q=ornithorynque")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/demain")).Status);
        Assert.Contains("base : ne répond pas", (await site.GetAsync("/readyz")).Text, StringComparison.Ordinal);
        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromDays(1)), "/demain", answer => answer.Status == 200);

        site.Folder.Write("a.md", "# Page changée\n");
        await site.UntilAsync(server.Start, "/a", answer => answer.Text.Contains("changée", StringComparison.Ordinal));
        Assert.Single(site.Log.All, line => line.Contains("La base partagée ne répond pas", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_database_that_falls_silent_is_away_and_what_was_saved_meanwhile_shows_once_it_answers()
    {
        using var server = PostgresServer.StartNew();
        var options = new TestSiteOptions { Shared = server.NewStore() };
        await using var site = await TestSite.StartAsync(options, Pages);

        // The driver alone would wait for thirty seconds.
        await site.UntilLoggedAsync(LogLevel.Error, server.FallSilent).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(200, (await site.GetAsync("/b")).Status);
        site.Folder.Write("a.md", "# Page changée\n");
        await site.UntilAsync(server.Answer, "/a", answer => answer.Text.Contains("changée", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_machine_without_the_folder_shows_an_edit_of_another_and_says_that_it_follows()
    {
        var shared = PostgresServer.Shared.NewStore();
        await using var leader = await TestSite.StartAsync(
            new TestSiteOptions { Shared = shared },
            [.. Pages, ("site.yml", "baseUrl: https://exemple.org\n")]
        );
        var none = new TestSiteOptions { Shared = shared, Root = "/nulle-part" };
        await using var follower = await TestSite.StartAsync(none);
        Assert.Equal(200, (await follower.GetAsync("/a")).Status);

        await follower.UntilAsync(
            () => leader.Folder.Write("a.md", "# Page changée\n"),
            "/a",
            answer => answer.Text.Contains("changée", StringComparison.Ordinal)
        );

        Assert.StartsWith("prêt\nrôle : mène", (await leader.GetAsync("/readyz")).Text, StringComparison.Ordinal);
        Assert.StartsWith("prêt\nrôle : suit", (await follower.GetAsync("/readyz")).Text, StringComparison.Ordinal);
        Assert.Equal((await leader.GetAsync("/b")).Header("ETag"), (await follower.GetAsync("/b")).Header("ETag"));
    }

    [PostgresFact]
    public async Task A_file_that_this_machine_does_not_have_yet_is_asked_for_again_and_no_other_bytes_are_sent()
    {
        var shared = PostgresServer.Shared.NewStore();
        await using var leader = await TestSite.StartAsync(
            new TestSiteOptions { Shared = shared },
            [.. Pages, ("note.txt", "Une note.\n"), ("autre.txt", "Une autre.\n")]
        );
        using var checkout = new TemporaryFolder();
        checkout.Write("note.txt", "Une note.\n");
        checkout.Write("autre.txt", "D’un autre temps.\n");
        await using var follower = await TestSite.StartAsync(
            new TestSiteOptions { Shared = shared, Folder = checkout, Arguments = ["--Content:Role=reader"] }
        );

        var (same, other) = ($"/note.txt?v={Version(leader, "note.txt")}", $"/autre.txt?v={Version(leader, "autre.txt")}");

        Assert.Equal(SiteFiles.Forever, (await follower.GetAsync(same)).Header("Cache-Control"));
        Assert.Equal((await leader.GetAsync(same)).Header("ETag"), (await follower.GetAsync(same)).Header("ETag"));
        var refused = await follower.GetAsync(other);
        Assert.Equal((503, "5", "no-store"), (refused.Status, refused.Header("Retry-After"), refused.Header("Cache-Control")));
        Assert.Contains("fichiers demandés et absents : 1\n", (await follower.GetAsync("/readyz")).Text, StringComparison.Ordinal);
    }

    private static string Version(TestSite site, string path) => FileResponse.VersionOf(site.Store.Current.Addresses.FileAt(path)!);
}
