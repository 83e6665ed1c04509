using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Oim.Content.Storage;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>Two programs on one data folder: the first writes its database, the second keeps one of its own.</summary>
[Trait("Store", "file")]
public sealed class TwoProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_site_serves_from_a_store_of_its_own_and_says_so()
    {
        var options = new TestSiteOptions { Folder = folder };
        await using var first = await TestSite.StartAsync(options, ("index.md", "# Accueil\n"));
        await using var second = await TestSite.StartAsync(options);

        Assert.NotEqual(first.Store.File, second.Store.File);
        Assert.Single(
            second.Log.At(LogLevel.Warning),
            line => line.Contains(first.Store.DataFolder, StringComparison.Ordinal) && line.Contains("autre-2", StringComparison.Ordinal)
        );
        Assert.Empty(first.Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task Files_saved_under_two_sites_are_shown_by_both_and_after_a_restart()
    {
        var options = new TestSiteOptions { Folder = folder };
        await using (var first = await TestSite.StartAsync(options, ("index.md", "# Accueil\n")))
        await using (var second = await TestSite.StartAsync(options))
        {
            await second.UntilAsync(
                () => first.UntilAsync(Save, async () => (await MissingAsync(first)).Count == 0).GetAwaiter().GetResult(),
                async () => (await MissingAsync(second)).Count == 0
            );
        }

        await using var again = await TestSite.StartAsync(options);
        Assert.Empty(await MissingAsync(again));

        void Save()
        {
            for (var i = 0; i < 24; i++) folder.Write($"page-{i}.md", $"# Page {i}\n");
        }

        static async Task<List<string>> MissingAsync(TestSite site)
        {
            var missing = new List<string>();
            for (var i = 0; i < 24; i++)
                if ((await site.GetAsync($"/page-{i}")).Status != 200) missing.Add($"/page-{i}");
            return missing;
        }
    }

    [Fact]
    public async Task Another_process_holds_the_folder_until_it_is_killed()
    {
        folder.Write("index.md", "# Accueil\n");
        using var store = new ContentStore(SiteKinds.All, folder.Data, folder.Root);
        using (var other = SiteProcess.Start(folder))
        {
            await other.ServedAsync();
            Assert.False(store.TryOwn());

            using var third = SiteProcess.Start(folder);
            Assert.Contains("autre-2", await third.ServedAsync(), StringComparison.Ordinal);
            await third.KillAsync();
            await other.KillAsync();
        }

        Assert.True(store.TryOwn());
    }

    [Fact]
    public void A_file_whose_page_is_missing_is_read_again_at_the_start()
    {
        folder.Write("a.md", "# A\n");
        folder.Write("b.md", "# B\n");
        using (var engine = new Engine(folder)) engine.All();
        using (var connection = new SqliteConnection($"Data Source={DatabaseOf(folder)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM entry WHERE File = 'a.md'";
            command.ExecuteNonQuery();
        }

        using var again = new Engine(folder);
        Assert.Equal(1, again.All().Read);
        Assert.NotNull(again.Entry("/a"));
    }

    private static string DatabaseOf(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Data, "*.db").Single();
}
