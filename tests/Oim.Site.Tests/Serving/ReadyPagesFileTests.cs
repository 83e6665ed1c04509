using Microsoft.Extensions.DependencyInjection;
using Oim.Content.Ingestion;
using Oim.Content.Storage;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Pages that were ready when the site was stopped are ready when it starts, where nothing they depend on has changed.</summary>
public sealed class ReadyPagesFileTests : IDisposable
{
    private const string Origin = "https://oim.example";

    private static readonly string[] Addresses = ["/", "/actualites", "/actualites/a", "/pages/p"];

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_page_is_ready_when_the_site_is_started_again(string encoding)
    {
        var before = await ServedAsync(("Accept-Encoding", encoding));

        await using var site = await StartAsync();
        Assert.Equal(Addresses, Ready(site));
        var after = await site.GetAsync("/actualites/a", ("Accept-Encoding", encoding));

        Assert.Equal(before.Bytes, after.Bytes);
        Assert.Equal(before.Headers.Where(NotTheDate).OrderBy(one => one.Key), after.Headers.Where(NotTheDate).OrderBy(one => one.Key));
        Assert.Equal(Addresses, Ready(site));

        static bool NotTheDate(KeyValuePair<string, string> header) => header.Key != "Date";
    }

    [Fact]
    public async Task A_text_that_is_edited_after_the_start_leaves_the_others_ready()
    {
        await ServedAsync();
        await using var site = await StartAsync();

        folder.Write("actualites/a.md", Files.First(file => file.Path == "actualites/a.md").Text + "Encore.\n");
        site.Services.GetRequiredService<Ingester>().IngestAll();

        Assert.Equal(Addresses.Except(["/actualites/a"]), Ready(site));
        Assert.Contains("Encore.", (await site.GetAsync("/actualites/a")).Text);
    }

    [Theory]
    [InlineData("actualites/a.md", "---\ntitle: A\ndate: 2026-01-02\n---\nUn autre texte.\n")]
    [InlineData("pages/q.md", "# Q\n")]
    [InlineData("site.yml", "name: Autre\nbaseUrl: https://oim.example\n")]
    [InlineData("pages/note.txt", "Une note.\n")]
    public async Task What_was_saved_meanwhile_leaves_none(string path, string text)
    {
        await ServedAsync();
        folder.Write(path, text);

        await using var site = await StartAsync();

        Assert.Empty(Ready(site));
        foreach (var address in Addresses) Assert.Equal(200, (await site.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_new_day_leaves_none()
    {
        await ServedAsync();
        clock.Advance(TimeSpan.FromHours(12));

        await using var site = await StartAsync();

        Assert.Empty(Ready(site));
    }

    [Fact]
    public async Task Another_setting_of_the_administrator_leaves_none()
    {
        await ServedAsync();

        await using var site = await StartAsync("--Content:Editors=true");

        Assert.Empty(Ready(site));
    }

    [Fact]
    public async Task On_an_editors_own_machine_nothing_is_kept()
    {
        await using (var site = await TestSite.StartAsync(Options with { IsDevelopment = true }, Files)) await AskAsync(site);

        Assert.False(File.Exists(FileOf(folder)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 0)]
    [InlineData(-1, 0)]
    [InlineData(int.MaxValue, 40)]
    public async Task A_file_that_is_cut_short_or_damaged_is_none(int length, int damaged)
    {
        await ServedAsync();
        var bytes = File.ReadAllBytes(FileOf(folder));
        bytes[damaged] ^= 1;
        File.WriteAllBytes(FileOf(folder), bytes[..(length < 0 ? bytes.Length + length : Math.Min(length, bytes.Length))]);

        await using var site = await StartAsync();

        Assert.Empty(Ready(site));
        Assert.Equal(200, (await site.GetAsync("/")).Status);
    }

    [Fact]
    public async Task What_becomes_known_of_a_file_makes_them_anew()
    {
        await ServedAsync();
        await using var site = await StartAsync();

        site.Services.GetRequiredService<PageCache>().Renew(site.Store.Current);

        Assert.False(File.Exists(FileOf(folder)));
        Assert.Empty(Ready(site));
    }

    [Fact]
    public async Task It_is_written_while_the_site_runs()
    {
        await using var site = await TestSite.StartAsync(Options, Files);
        await AskAsync(site);
        Assert.False(File.Exists(FileOf(folder)));
        using var watch = new FileSystemWatcher(folder.Data) { EnableRaisingEvents = true };
        var seen = new TaskCompletionSource();
        watch.Renamed += (_, change) =>
        {
            if (change.FullPath.EndsWith(ContentStore.ReadySuffix, StringComparison.Ordinal)) seen.TrySetResult();
        };

        clock.Advance(ReadyPagesFile.BetweenWritings);

        await seen.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static (string Path, string Text)[] Files =>
        [
            ("site.yml", $"name: Essai\nbaseUrl: {Origin}\n"),
            ("index.md", "# Accueil\n"),
            ("actualites/a.md", "---\ntitle: A\ndate: 2026-01-02\nsummary: Résumé\n---\nTexte.\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("pages/index.md", "# Pages\n"),
            ("pages/p.md", "# Page\n\nTexte.\n"),
        ];

    /// <summary>What machines share is not this one's to keep.</summary>
    private TestSiteOptions Options => new() { Clock = clock, Folder = folder, Shared = "" };

    private static string FileOf(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Data, "*" + ContentStore.ReadySuffix).SingleOrDefault() ?? "";

    /// <summary>A site that was asked for its pages, and stopped.</summary>
    private async Task<Answer> ServedAsync(params (string, string)[] headers)
    {
        await using var site = await TestSite.StartAsync(Options, Files);
        return await AskAsync(site, headers);
    }

    private static async Task<Answer> AskAsync(TestSite site, params (string, string)[] headers)
    {
        foreach (var address in Addresses) Assert.Equal(200, (await site.GetAsync(address, headers)).Status);
        return await site.GetAsync("/actualites/a", headers);
    }

    private Task<TestSite> StartAsync(params string[] arguments) => TestSite.StartAsync(Options with { Arguments = arguments });

    private static IEnumerable<string> Ready(TestSite site)
    {
        var cache = site.Services.GetRequiredService<PageCache>();
        return Addresses.Where(address => cache.Find(site.Store.Current, new(Origin, address, IsMarkdown: false)) is not null);
    }
}
