using System.Diagnostics;
using Oim.Content.Sources;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>Nothing outside the content folder is read or served, and nothing in it that is not a file of an editor's.</summary>
public sealed class FolderBoundaryTests
{
    private const string Secret = "# Le secret de la machine\n";

    [Fact]
    public async Task Links_through_linked_folders_never_lead_out_of_the_folder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Outside("dehors"));
        File.WriteAllText(folder.Outside("dehors/passe.txt"), Secret);
        File.WriteAllText(folder.Outside("dehors/secret.md"), Secret);
        folder.Write("index.md", "# Accueil\n");
        Directory.CreateSymbolicLink(folder.Full("dl"), folder.Outside("dehors"));
        File.CreateSymbolicLink(folder.Full("passe.txt"), "dl/passe.txt");
        File.CreateSymbolicLink(folder.Full("x.md"), "dl/secret.md");
        File.CreateSymbolicLink(folder.Full("site.yml"), "dl/secret.md");

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        foreach (var address in (string[])["/passe.txt", "/x", "/x.md", "/dl/passe.txt", "/dl/secret"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
        Assert.Equal(
            ["dl:1:1 OIM1105", "passe.txt:1:1 OIM1105", "site.yml:1:1 OIM1105", "x.md:1:1 OIM1105"],
            (await site.ProblemsAsync()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_folder_that_is_replaced_by_a_link_after_it_was_read_is_not_followed()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Outside("dehors"));
        File.WriteAllText(folder.Outside("dehors/note.txt"), Secret);
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Folder = folder },
            ("index.md", "# Accueil\n"),
            ("documents/note.txt", "Note de l’équipe.")
        );
        Assert.Equal("Note de l’équipe.", (await site.GetAsync("/documents/note.txt")).Text);

        await site.UntilAsync(
            () =>
            {
                Directory.Delete(folder.Full("documents"), recursive: true);
                Directory.CreateSymbolicLink(folder.Full("documents"), folder.Outside("dehors"));
            },
            "/documents/note.txt",
            answer => answer.Status == 404
        );

        var before = new ContentFolder(folder.Root);
        Assert.Throws<FileRefusedException>(() => before.Open("documents/note.txt"));
    }

    [Fact]
    public async Task A_link_to_a_hidden_file_of_the_folder_shows_it_to_nobody()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".env", "CLE=1");
        File.CreateSymbolicLink(folder.Full("cle.txt"), ".env");

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        Assert.Equal(404, (await site.GetAsync("/cle.txt")).Status);
    }

    [Fact]
    public async Task A_folder_that_is_itself_reached_by_a_link_is_served()
    {
        using var folder = new TemporaryFolder();
        folder.Write("note.txt", "Note.");
        folder.Write("index.md", "# Accueil\n");
        var link = folder.Outside("actuel");
        Directory.CreateSymbolicLink(link, folder.Root);

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder, Root = link });

        Assert.Equal("Note.", (await site.GetAsync("/note.txt")).Text);
        Assert.Equal(200, (await site.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Pipes_and_devices_are_named_and_never_waited_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        foreach (var name in (string[])["tube.pdf", "tube.md", "site.yml"])
            Process.Start("mkfifo", folder.Full(name)).WaitForExit();
        File.CreateSymbolicLink(folder.Full("zero.txt"), "/dev/zero");

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        foreach (var address in (string[])["/tube.pdf", "/tube", "/zero.txt"])
            Assert.Equal(404, (await site.GetAsync(address)).Status);
        Assert.Equal(200, (await site.GetAsync("/")).Status);
        Assert.Equal(
            ["site.yml:1:1 OIM1110", "tube.md:1:1 OIM1110", "tube.pdf:1:1 OIM1110", "zero.txt:1:1 OIM1110"],
            (await site.ProblemsAsync()).Order(StringComparer.Ordinal)
        );
        Assert.Throws<FileRefusedException>(() => new ContentFolder(folder.Root).Open("tube.pdf"));
    }

    [Fact]
    public async Task What_other_programs_leave_behind_is_neither_served_nor_listed_and_the_guide_names_it_all()
    {
        string[] names =
        [
            .. UnpublishedNames.Endings.Select(ending => "page.md" + ending),
            .. UnpublishedNames.Beginnings.Select(beginning => beginning + "page.docx"),
            .. UnpublishedNames.Middles.Select(middle => $"page{middle}1234.md"),
            .. UnpublishedNames.Names,
            "#page.md#",
            "Page.MD.BAK",
        ];
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        foreach (var name in names) folder.Write(name, Secret);

        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        foreach (var name in names) Assert.Equal(404, (await site.GetAsync("/" + Uri.EscapeDataString(name))).Status);
        Assert.Empty(await site.ProblemsAsync());
        var guide = Repository.Read("docs/guide-du-redacteur.md");
        Assert.All(
            [.. UnpublishedNames.Endings, .. UnpublishedNames.Middles, .. UnpublishedNames.Names],
            name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Another_file_of_the_same_size_and_date_is_another_version()
    {
        using var folder = new TemporaryFolder();
        var date = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        folder.Write("index.md", "[Note](note.pdf)\n");
        folder.Write("note.pdf", "un");
        folder.Write("page.md", "# Un\n");
        Date("note.pdf");
        Date("page.md");
        string before;
        await using (var site = await TestSite.StartAsync(new TestSiteOptions { Folder = folder }))
            before = (await site.PageAsync("/")).QuerySelector("main a[href*='note.pdf']")!.GetAttribute("href")!;

        folder.Write("note.pdf", "do");
        folder.Write("page.md", "# Do\n");
        Date("note.pdf");
        Date("page.md");
        await using var again = await TestSite.StartAsync(new TestSiteOptions { Folder = folder });

        Assert.NotEqual(before, (await again.PageAsync("/")).QuerySelector("main a[href*='note.pdf']")!.GetAttribute("href"));
        Assert.Contains("<h1>Do", (await again.GetAsync("/page")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", (await again.GetAsync(before)).Header("Cache-Control"), StringComparison.Ordinal);

        void Date(string path) => File.SetLastWriteTimeUtc(folder.Full(path), date);
    }

    [Fact]
    public async Task The_same_file_on_two_machines_is_the_same_version()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        foreach (var folder in (TemporaryFolder[])[one, two])
        {
            folder.Write("index.md", "[Note](note.pdf)\n");
            folder.Write("note.pdf", "un");
        }

        File.SetLastWriteTimeUtc(two.Full("note.pdf"), DateTime.UnixEpoch);
        await using var first = await TestSite.StartAsync(new TestSiteOptions { Folder = one });
        await using var second = await TestSite.StartAsync(new TestSiteOptions { Folder = two });

        Assert.Equal(await LinkOf(first), await LinkOf(second));

        static async Task<string?> LinkOf(TestSite site) =>
            (await site.PageAsync("/")).QuerySelector("main a[href*='note.pdf']")!.GetAttribute("href");
    }
}
