using System.Text.RegularExpressions;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>Every edit is seen, however it is made, and readers never see half of one.</summary>
public sealed partial class WatchingTests
{
    [Fact]
    public async Task A_saved_file_is_seen_whether_it_is_replaced_or_written_in_place()
    {
        await using var site = await TestSite.StartAsync(("a.md", "# Un\n"));

        await site.UntilAsync(
            () => site.Folder.Write("a.md", "# Deux\n"),
            "/a",
            answer => answer.Text.Contains("<h1>Deux</h1>", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => site.Folder.WriteInPlace("a.md", "# Trois\n"),
            "/a",
            answer => answer.Text.Contains("<h1>Trois</h1>", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => File.AppendAllText(site.Folder.Full("a.md"), "\nAjout.\n"),
            "/a",
            answer => answer.Text.Contains("Ajout.", StringComparison.Ordinal)
        );
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Files_that_are_added_renamed_moved_and_deleted_are_seen()
    {
        await using var site = await TestSite.StartAsync(("index.md", "# Accueil\n"));

        await site.UntilAsync(() => site.Folder.Write("a.md", "# Un\n"), "/a", answer => answer.Is(System.Net.HttpStatusCode.OK));
        await site.UntilAsync(
            () => site.Folder.Write("neuf/profond/b.md", "# Deux\n"),
            "/neuf/profond/b",
            answer => answer.Is(System.Net.HttpStatusCode.OK)
        );
        Assert.Equal(200, (await site.GetAsync("/neuf")).Status);
        await site.UntilAsync(() => site.Folder.Move("a.md", "c.md"), "/c", answer => answer.Is(System.Net.HttpStatusCode.OK));
        Assert.Equal("/c", (await site.GetAsync("/a")).Header("Location"));
        await site.UntilAsync(
            () => site.Folder.Move("neuf", "vieux"),
            "/vieux/profond/b",
            answer => answer.Is(System.Net.HttpStatusCode.OK)
        );
        Assert.Equal("/vieux/profond/b", (await site.GetAsync("/neuf/profond/b")).Header("Location"));
        await site.UntilAsync(() => site.Folder.Delete("c.md"), "/c", answer => answer.Is(System.Net.HttpStatusCode.NotFound));
        await site.UntilAsync(() => site.Folder.Delete("vieux"), "/vieux", answer => answer.Is(System.Net.HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("rapports")]
    [InlineData("v1.2")]
    public async Task A_folder_moved_out_of_the_content_goes_and_comes_back(string name)
    {
        await using var site = await TestSite.StartAsync(($"{name}/a.md", "# Un\n"), ("b.md", "# Deux\n"));
        var address = "/" + Slug.Of(name) + "/a";
        Assert.Equal(200, (await site.GetAsync(address)).Status);

        await site.UntilAsync(
            () => Directory.Move(site.Folder.Full(name), site.Folder.Outside(name)),
            address,
            answer => answer.Is(System.Net.HttpStatusCode.NotFound)
        );
        await site.UntilAsync(
            () => Directory.Move(site.Folder.Outside(name), site.Folder.Full(name)),
            address,
            answer => answer.Is(System.Net.HttpStatusCode.OK)
        );
    }

    [Fact]
    public async Task A_file_saved_between_the_first_reading_and_the_first_request_is_seen()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Un\n");
        await using var site = await TestSite.StartAsync(new TestSiteOptions
        {
            Folder = folder,
            BeforeStart = services =>
            {
                // As « serve » does: the content is read, with its progress shown, before anything listens.
                ((Oim.Content.Ingestion.Ingester)services.GetService(typeof(Oim.Content.Ingestion.Ingester))!).IngestAll();
                folder.Write("a.md", "# Deux\n");
            },
        });

        Assert.Contains("<h1>Deux</h1>", (await site.GetAsync("/a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_each_edit_whole_or_not_at_all()
    {
        // One file is saved at once (two are two edits, of which a reader may see the first), and changes the addresses of three pages,
        // their trails, a list and a redirection: every answer tells one number.
        static string Folder(int i) => $"---\ntitle: Dossier-{i}\nslug: dossier-{i}\n---\nNombre {i}.\n";
        await using var site = await TestSite.StartAsync(
            ("dossier/index.md", Folder(0)),
            ("dossier/page.md", "---\ntitle: Page\naliases: [/fixe]\n---\n[Le dossier](index.md)\n"),
            ("dossier/autre.md", "# Autre\n"),
            ("stable.md", "# Stable\n")
        );
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(site, done.Token))).ToList();

        for (var i = 1; i <= 50; i++)
        {
            var number = i;
            await site.UntilAsync(
                () => site.Folder.Write("dossier/index.md", Folder(number)),
                $"/dossier-{i}",
                answer => answer.Text.Contains($"Nombre {number}.", StringComparison.Ordinal)
            );
        }

        await done.CancelAsync();
        var read = (await Task.WhenAll(readers)).Sum();
        Assert.True(read > 50, $"{read} answers");
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task What_the_system_does_not_tell_of_is_found_by_looking_and_the_next_edit_is_seen_at_once()
    {
        await using var site = await TestSite.StartAsync(("dossier/a.md", "# Un\n"));

        // A folder in the place of another silences .NET's watcher (dotnet/runtime#133420).
        await site.UntilAsync(
            () => Replace(site, [("dossier/a.md", "# Deux\n")]),
            "/dossier/a",
            answer => answer.Text.Contains("<h1>Deux</h1>", StringComparison.Ordinal)
        );
        await site.UntilAsync(
            () => site.Folder.Write("dossier/a.md", "# Trois\n"),
            "/dossier/a",
            answer => answer.Text.Contains("<h1>Trois</h1>", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("Store", "file")]
    public async Task A_content_folder_that_comes_after_the_start_is_read_and_watched()
    {
        using var folder = new TemporaryFolder();
        var later = folder.Outside("plus-tard");
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, Root = later });
        var before = await site.GetAsync("/a");
        Assert.Equal(503, before.Status);
        Assert.Contains("Le site se prépare", before.Text, StringComparison.Ordinal);
        Assert.Equal(503, (await site.GetAsync("/readyz")).Status);
        Assert.Equal(200, (await site.GetAsync("/healthz")).Status);

        folder.Write("a.md", "# Un\n");
        Directory.Move(folder.Root, later);
        site.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(200, (await site.GetAsync("/a")).Status);
        Assert.Equal(200, (await site.GetAsync("/readyz")).Status);
        await site.UntilAsync(
            () => File.WriteAllText(Path.Combine(later, "b.md"), "# Deux\n"),
            "/b",
            answer => answer.Text.Contains("<h1>Deux</h1>", StringComparison.Ordinal)
        );
        Directory.CreateDirectory(folder.Root);
    }

    private static void Replace(TestSite site, IReadOnlyCollection<(string Path, string Text)> files)
    {
        site.Folder.WriteTogether(files);
        site.Clock.Advance(TimeSpan.FromSeconds(10));
    }

    private static async Task<int> ReadAsync(TestSite site, CancellationToken done)
    {
        var count = 0;
        for (; !done.IsCancellationRequested; count++)
        {
            var moved = await site.GetAsync("/fixe");
            Assert.Equal(301, moved.Status);
            var address = moved.Header("Location")!;
            var (page, list) = (await site.GetAsync(address), await site.GetAsync(address[..address.LastIndexOf('/')]));
            // Between two requests the pages may have moved on: then they are wholly gone.
            Assert.True(page.Status is 200 or 404, $"{page.Status}: {page.Text}");
            Assert.True(list.Status is 200 or 404, $"{list.Status}: {list.Text}");
            var number = address.Split('/')[1]["dossier-".Length..];
            if (page.Status == 200)
            {
                Assert.Contains($"<a href=\"/dossier-{number}\">Le dossier</a>", page.Text, StringComparison.Ordinal);
                Assert.Equal([number], NumbersIn(page));
            }

            if (list.Status == 200)
            {
                Assert.Contains($"href=\"/dossier-{number}/autre\"", list.Text, StringComparison.Ordinal);
                Assert.Equal([number], NumbersIn(list));
            }

            Assert.Equal(200, (await site.GetAsync("/stable")).Status);
        }

        return count;
    }

    /// <summary>Whatever of a page tells which edit it shows.</summary>
    private static IEnumerable<string> NumbersIn(Answer page) =>
        Number().Matches(page.Text).Select(found => found.Groups[1].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(?:ossier-|Nombre )([0-9]+)")]
    private static partial Regex Number();
}
