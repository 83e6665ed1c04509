using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>The derived database is a by-product: whatever happens to it, the site stands and nothing is lost.</summary>
[Trait("Store", "file")]
public sealed class StoreLossTests
{
    private static readonly (string, string)[] Pages =
    [
        ("a.md", "# Page a\n"),
        ("b.md", "# Page b\n"),
        ("c.md", "# Page c\n"),
        ("d/e.md", "# Page e\n"),
    ];

    private static void DeleteStore(TestSite site)
    {
        foreach (var file in Directory.EnumerateFiles(site.Store.DataFolder, "*.db*")) File.Delete(file);
    }

    [Fact]
    public async Task An_edit_after_the_database_was_deleted_keeps_every_other_page()
    {
        await using var site = await TestSite.StartAsync(Pages);
        DeleteStore(site);

        await site.UntilAsync(
            () => site.Folder.Write("a.md", "# Page a changée\n"),
            "/a",
            answer => answer.Text.Contains("changée", StringComparison.Ordinal)
        );

        foreach (var address in (string[])["/b", "/c", "/d/e", "/d", "/"]) Assert.Equal(200, (await site.GetAsync(address)).Status);
        Assert.True(File.Exists(site.Store.File));
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Requests_are_answered_while_the_database_is_gone()
    {
        await using var site = await TestSite.StartAsync(Pages);
        DeleteStore(site);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => site.GetAsync(((string[])["/a", "/b", "/c", "/d/e", "/d", "/"])[i % 6]))
        );

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task A_folder_of_data_deleted_whole_comes_back()
    {
        await using var site = await TestSite.StartAsync(Pages);
        Directory.Delete(site.Store.DataFolder, recursive: true);

        Assert.Equal(200, (await site.GetAsync("/d/e")).Status);
        Assert.True(File.Exists(site.Store.File));
    }

    [Fact]
    public async Task Garbage_in_the_place_of_the_database_is_replaced_under_the_running_site()
    {
        await using var site = await TestSite.StartAsync(Pages);
        DeleteStore(site);
        File.WriteAllText(site.Store.File, string.Concat(Enumerable.Repeat("ceci n’est pas une base ", 2000)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => site.GetAsync(((string[])["/a", "/b", "/c"])[i % 3])));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await site.UntilAsync(
            () => site.Folder.Write("a.md", "# Page a changée\n"),
            "/a",
            answer => answer.Text.Contains("changée", StringComparison.Ordinal)
        );
        Assert.Equal(200, (await site.GetAsync("/d/e")).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task A_database_cut_short_under_the_running_site_is_replaced(double part)
    {
        await using var site = await TestSite.StartAsync(Pages);
        using (var file = new FileStream(site.Store.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength((long)(file.Length * part) / 4096 * 4096);
        File.Delete(site.Store.File + "-wal");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => site.GetAsync(((string[])["/a", "/b", "/c"])[i % 3])));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        await site.UntilAsync(
            () => site.Folder.Write("a.md", "# Page a changée\n"),
            "/a",
            answer => answer.Text.Contains("changée", StringComparison.Ordinal)
        );
        Assert.Equal(200, (await site.GetAsync("/d/e")).Status);
    }

    [Fact]
    public async Task Many_requests_for_a_lost_database_build_it_once_and_say_so_once()
    {
        await using var site = await TestSite.StartAsync(Pages);
        DeleteStore(site);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => site.GetAsync($"/recherche?q=page&n={i}")));

        Assert.Single(site.Log.At(LogLevel.Warning), line => line.Contains("reconstruite", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ceci n’est pas une base")]
    [InlineData("")]
    [InlineData("SQLite format 3\0 et puis rien de bon")]
    public async Task A_foreign_file_in_the_place_of_the_database_is_replaced_at_the_start(string content)
    {
        using var folder = new TemporaryFolder();
        string file;
        await using (var first = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, Pages)) file = first.Store.File;
        foreach (var old in Directory.EnumerateFiles(folder.Data)) File.Delete(old);
        File.WriteAllText(file, content);

        await using var second = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });
        foreach (var address in (string[])["/a", "/b", "/d/e", "/"]) Assert.Equal(200, (await second.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_database_of_something_else_is_replaced_at_the_start()
    {
        using var folder = new TemporaryFolder();
        string file;
        await using (var first = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, Pages)) file = first.Store.File;
        foreach (var old in Directory.EnumerateFiles(folder.Data)) File.Delete(old);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE autre (x); CREATE TABLE owner (y)";
            command.ExecuteNonQuery();
        }

        await using var second = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });
        Assert.Equal(200, (await second.GetAsync("/a")).Status);
    }

    [Fact]
    public async Task A_second_start_removes_the_databases_of_other_versions_and_no_others()
    {
        using var folder = new TemporaryFolder();
        string file;
        await using (var first = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, Pages)) file = first.Store.File;
        var older = Path.Combine(folder.Data, "contenu-000000000000.db");
        var foreign = Path.Combine(folder.Data, "contenu-autre.db");
        File.Copy(file, older);
        File.WriteAllText(foreign, "à quelqu’un d’autre");

        await using var second = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        Assert.False(File.Exists(older));
        Assert.True(File.Exists(foreign));
        Assert.Equal(200, (await second.GetAsync("/a")).Status);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_told_and_the_site_stands()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Data, "un fichier là où le dossier devrait être");

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }, Pages);

        Assert.Equal(200, (await site.GetAsync("/a")).Status);
        Assert.Contains(site.Log.At(LogLevel.Warning), line =>
            line.Contains(folder.Data, StringComparison.Ordinal) && line.Contains("--Content:Data", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_failed_ingestion_is_made_good_by_the_next()
    {
        await using var site = await TestSite.StartAsync(Pages);
        Execute(site, "CREATE TRIGGER panne BEFORE INSERT ON entry WHEN new.Title = 'Panne' BEGIN SELECT RAISE(ABORT, 'panne'); END");
        await site.UntilLoggedAsync(LogLevel.Error, () => site.Folder.Write("a.md", "---\ntitle: Panne\n---\nmotnouveau\n"));
        Assert.Contains("Page a", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
        Execute(site, "DROP TRIGGER panne");

        await site.UntilAsync(
            () => site.Folder.Write("b.md", "# Page b changée\n"),
            "/b",
            answer => answer.Text.Contains("changée", StringComparison.Ordinal)
        );

        Assert.Contains("<h1>Panne</h1>", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
        foreach (var address in (string[])["/c", "/d/e", "/"]) Assert.Equal(200, (await site.GetAsync(address)).Status);
        Assert.Contains("/a\"", (await site.GetAsync("/recherche?q=motnouveau")).Text, StringComparison.Ordinal);
    }

    private static void Execute(TestSite site, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={site.Store.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
