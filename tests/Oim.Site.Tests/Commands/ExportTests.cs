using System.IO.Compression;
using System.Text.Json;
using Oim.Site.Export;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>A site as files: byte for byte what a server answers.</summary>
public sealed class ExportTests(ExportTests.Exported exported) : IClassFixture<ExportTests.Exported>
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_file_has_the_bytes_the_tag_and_the_copies_that_a_server_answers()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Folder = exported.Folder, Clock = new(Now) });

        Assert.Empty(exported.Done.Failures);
        var addresses = exported.Addresses().ToList();
        foreach (var (address, status, file, tag) in addresses.Where(one => one.Address is not ("/recherche" or "/en/search")))
        {
            var answer = await site.GetAsync(address);
            Assert.Equal((address, status, tag), (address, answer.Status, answer.Header("ETag")));
            Assert.Equal(answer.Bytes, await File.ReadAllBytesAsync(Path.Combine(exported.Site, file)));
            foreach (var (encoding, extension) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
            {
                if (!File.Exists(Path.Combine(exported.Site, file + extension))) continue;
                var copy = await site.GetAsync(address, ("Accept-Encoding", encoding));
                Assert.Equal(copy.Bytes, await File.ReadAllBytesAsync(Path.Combine(exported.Site, file + extension)));
            }
        }

        string[] expected =
        [
            "/", "/en", "/actualites", "/actualites?page=2", "/actualites/n3", "/actualites.rss", "/evenements.ics", "/evenements/a.ics",
            "/evenements/a.zip", "/evenements/a.md", "/sitemap.xml", "/robots.txt", "/pays/thailande", "/documents/note%20%C3%A0%20$.txt",
            "/passee", "/404", "/en/404", "/plan-du-site",
        ];
        Assert.Empty(expected.Except(addresses.Select(one => one.Address)));
        Assert.Contains(addresses, one => one.Address.StartsWith("/assets/rendus/", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(exported.Site, "actualites@page=2.html.br")));
    }

    [Fact]
    public async Task The_search_page_says_that_there_is_none_and_leads_to_the_site_map()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(exported.Site, "en", "search.html"));
        Assert.Contains("This copy of the site has no search.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/en/site-map\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirections_and_the_next_change_are_told()
    {
        string[] told = ["/ancienne?id=3 → /actualites", "/debut → /", "/vieux/* → /documents"];
        Assert.Equal(
            told,
            exported
                .Manifest()
                .GetProperty("redirections")
                .EnumerateArray()
                .Select(moved => $"{moved.GetProperty("from").GetString()} → {moved.GetProperty("to").GetString()}")
        );
        Assert.Contains("/ancienne id=3 /actualites 301!\n", await File.ReadAllTextAsync(Path.Combine(exported.Site, "_redirects")));
        Assert.True(exported.Manifest().GetProperty("nextChange").GetDateTimeOffset() > Now);
    }

    [Fact]
    public async Task A_second_export_writes_what_has_changed_and_removes_what_is_gone()
    {
        using var small = new Exported(news: 1);
        await small.ExportAsync();
        small.Folder.Write("documents/note à $.txt", "Une autre.\n");
        small.Folder.Delete("evenements/ordre.pdf");
        File.WriteAllText(Path.Combine(small.Site, "index.html"), "à moitié");
        var again = await small.ExportAsync();

        Assert.InRange(again.Written, 3, again.Kept / 2);
        Assert.InRange(again.Removed, 1, 10);
        Assert.False(File.Exists(Path.Combine(small.Site, "evenements", "ordre.pdf")));
        Assert.Equal("Une autre.\n", await File.ReadAllTextAsync(Path.Combine(small.Site, "documents", "note à $.txt")));
        Assert.Contains("</html>", await File.ReadAllTextAsync(Path.Combine(small.Site, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_was_interrupted_between_a_page_and_its_copies_is_put_right_by_the_next()
    {
        using var small = new Exported(news: 1);
        await small.ExportAsync();
        var copy = Path.Combine(small.Site, "actualites", "n1.html.gz");
        var before = await File.ReadAllBytesAsync(copy);
        File.Delete(copy);
        Directory.CreateDirectory(copy);
        small.Folder.Write("actualites/n1.md", "---\ntitle: Nouvelle 1\ndate: 2024-02-01\n---\n\nUn autre texte.\n");
        Assert.Single((await small.ExportAsync()).Failures);

        Directory.Delete(copy);
        await File.WriteAllBytesAsync(copy, before);
        Assert.Empty((await small.ExportAsync()).Failures);

        await using var text = new GZipStream(File.OpenRead(copy), CompressionMode.Decompress);
        Assert.Contains("Un autre texte.", await new StreamReader(text).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_say_where_it_lives_is_exported_whole()
    {
        using var small = new Exported(news: 1);
        small.Folder.Write("site.yml", "name: Essai\nlanguages: [fr, en]\n");
        small.Folder.Write("evenements/b/index.md", "---\ntitle: À venir\nstart: 2099-06-04\n---\n");
        small.Folder.Write("evenements/b/agenda.md", "## 4 juin 2099\n\n### 09:00–10:00 Ouverture\n");

        var done = await small.ExportAsync();

        Assert.Empty(done.Failures);
        Assert.Contains("\"/evenements/b\"", small.Manifest().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_something_else_is_left_alone()
    {
        using var small = new Exported(news: 1);
        Directory.CreateDirectory(small.Target);
        await File.WriteAllTextAsync(Path.Combine(small.Target, "a-moi.txt"), "à moi");

        await Assert.ThrowsAsync<ForeignFolderException>(small.ExportAsync);

        Assert.Single(Directory.EnumerateFileSystemEntries(small.Target));
    }

    /// <summary>One site and its export.</summary>
    public sealed class Exported : IAsyncLifetime, IDisposable
    {
        public Exported()
            : this(news: 24)
        {
        }

        internal Exported(int news)
        {
            Folder.Write("site.yml", "name: Essai\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\n");
            Folder.Write("redirections.csv", "ancien;nouveau\n/vieux/*;/documents\n/ancienne?id=3;/actualites\n");
            Folder.Write("index.md", "---\ntitle: Accueil\naliases: [/debut]\n---\n\n[Note](documents/note%20à%20$.txt)\n");
            Folder.Write("index.en.md", "# Home\n");
            Folder.Write("documents/index.md", "# Documents\n");
            Folder.Write("documents/note à $.txt", "Une note.\n");
            Folder.Write("passee.md", "---\ntitle: Passée\nexpiryDate: 2025-01-01\n---\n\nTexte.\n");
            Folder.Write("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news, countries: [TH] }\n---\n");
            for (var i = 1; i <= news; i++)
                Folder.Write($"actualites/n{i}.md", $"---\ntitle: Nouvelle {i}\ndate: 2024-02-{i:00}\n---\n\nTexte.\n");
            Folder.Write("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event, start: 2026-06-04T09:00 }\n---\n");
            Folder.Write("evenements/a.md", "---\ntitle: Rencontre\n---\n\n![Une carte](carte.png) [Ordre](ordre.pdf) [Note](note.pdf)\n");
            Folder.Write("evenements/ordre.pdf", [.. "%PDF-1.7"u8]);
            Folder.Write("evenements/note.pdf", [.. "%PDF-1.6"u8]);
            Folder.Write("evenements/carte.png", TestPicture.Png(200, 100));
        }

        public TemporaryFolder Folder { get; } = new();

        public ExportSummary Done { get; private set; } = null!;

        public string Target => Folder.Outside("export");

        public string Site => Path.Combine(Target, "site");

        public async Task InitializeAsync() => Done = await ExportAsync();

        public Task<ExportSummary> ExportAsync() =>
            new ExportRun(
                Target,
                [$"--Content:Root={Folder.Root}", $"--Content:Data={Folder.Outside("donnees-export")}"],
                new ManualClock(Now)
            ).RunAsync();

        public JsonElement Manifest() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Target, "manifest.json"))).RootElement;

        public IEnumerable<(string Address, int Status, string File, string? Tag)> Addresses() =>
            Manifest()
                .GetProperty("addresses")
                .EnumerateArray()
                .Select(one => (
                    one.GetProperty("address").GetString()!,
                    one.GetProperty("status").GetInt32(),
                    one.GetProperty("file").GetString()!,
                    one.TryGetProperty("entityTag", out var tag) ? tag.GetString() : null
                ));

        public void Dispose() => Folder.Dispose();

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
