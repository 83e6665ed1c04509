using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Caches before the site: what they are told of a page, and when they are told to forget it.</summary>
public sealed class SharedCachingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly (string, string)[] Pages =
    [
        ("index.md", "# Accueil\n"),
        ("a.md", "---\ntitle: Un\nsummary: Un résumé.\n---\nTexte.\n"),
        ("b/c.md", "---\ntitle: Deux\n---\nTexte.\n"),
        ("demain.md", "---\ntitle: Demain\npublishDate: 2026-01-15T12:10:00Z\n---\nTexte.\n"),
        ("note.txt", "Une note.\n"),
    ];

    [Fact]
    public async Task A_page_says_how_long_it_holds_never_beyond_the_next_change_and_by_which_names_it_is_purged()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Arguments = ["--Content:SharedCache=300"] }, Pages);

        var first = await site.GetAsync("/a");
        var ready = await site.GetAsync("/a");
        foreach (var answer in (Answer[])[first, ready])
        {
            Assert.Equal("no-cache", answer.Header("Cache-Control"));
            Assert.Equal("max-age=300, stale-while-revalidate=60, stale-if-error=86400", answer.Header("CDN-Cache-Control"));
            Assert.Equal(answer.Header("CDN-Cache-Control"), answer.Header("Surrogate-Control"));
            Assert.Equal("300", answer.Header("X-Accel-Expires"));
            Assert.Matches("^p-[0-9a-f]{12} site$", answer.Header("Surrogate-Key"));
            Assert.Equal(answer.Header("Surrogate-Key")!.Replace(' ', ','), answer.Header("Cache-Tag"));
        }

        Assert.NotEqual(first.Header("Surrogate-Key"), (await site.GetAsync("/b/c")).Header("Surrogate-Key"));
        Assert.EndsWith("site texts", (await site.GetAsync("/index.rss")).Header("Surrogate-Key"), StringComparison.Ordinal);
        var unchanged = await site.GetAsync("/a", ("If-None-Match", first.Header("ETag")!));
        Assert.Equal((304, "300"), (unchanged.Status, unchanged.Header("X-Accel-Expires")));

        site.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("max-age=60, stale-if-error=86400", (await site.GetAsync("/a")).Header("CDN-Cache-Control"));
    }

    [Fact]
    public async Task What_is_not_kept_as_it_is_says_nothing_to_caches_and_without_a_cache_no_page_does()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Arguments = ["--Content:SharedCache=300"] }, Pages);
        foreach (var address in (string[])["/nulle-part", "/recherche?q=texte", "/note.txt", "/readyz", "/a?x=1"])
            Assert.Null((await site.GetAsync(address)).Header("CDN-Cache-Control"));

        await using var alone = await TestSite.StartAsync(Pages);
        foreach (var name in (string[])["CDN-Cache-Control", "Surrogate-Control", "X-Accel-Expires", "Surrogate-Key", "Cache-Tag"])
            Assert.Null((await alone.GetAsync("/a")).Header(name));
    }

    [Fact]
    public async Task An_edit_of_a_text_purges_the_pages_that_show_it_and_any_other_change_the_whole_site()
    {
        var purged = Channel.CreateUnbounded<string>();
        await using var cache = await StartCacheAsync(purged.Writer);
        string[] arguments = ["--Content:SharedCache=300", $"--Content:SharedCachePurge:0={cache.Urls.Single()}"];
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Arguments = arguments }, Pages);
        await SaidAsync(purged.Reader, "site");
        var name = (await site.GetAsync("/a")).Header("Surrogate-Key")!.Split(' ')[0];

        site.Folder.Write("a.md", "---\ntitle: Un\nsummary: Un résumé.\n---\nUn autre texte.\n");
        await SaidAsync(purged.Reader, $"{name} texts");
        // Once more, for answers that were under way.
        await SaidAsync(purged.Reader, $"{name} texts");

        site.Folder.Write("a.md", "---\ntitle: Autre titre\nsummary: Un résumé.\n---\nUn autre texte.\n");
        await SaidAsync(purged.Reader, "site");
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_is_told_of_once()
    {
        var purged = Channel.CreateUnbounded<string>();
        await using var cache = await StartCacheAsync(purged.Writer, status: 500);
        string[] arguments = ["--Content:SharedCache=300", $"--Content:SharedCachePurge:0={cache.Urls.Single()}"];
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Arguments = arguments }, Pages);

        for (var times = 0; times < 2; times++) await SaidAsync(purged.Reader, "site");
        site.Folder.Write("a.md", "# Trois\n");
        for (var times = 0; times < 2; times++) await SaidAsync(purged.Reader, "site");

        Assert.Single(site.Log.All, line => line.Contains("n’a pas pu être prévenu", StringComparison.Ordinal));
    }

    private static async Task SaidAsync(ChannelReader<string> said, string names)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await said.ReadAsync(patience.Token) != names)
        {
            // Of an earlier generation, a second time.
        }
    }

    private static async Task<WebApplication> StartCacheAsync(ChannelWriter<string> purged, int status = 200)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var cache = builder.Build();
        cache.Urls.Add("http://127.0.0.1:0");
        cache.Run(context =>
        {
            if (context.Request.Method == "PURGE") purged.TryWrite(context.Request.Headers["Surrogate-Key"].ToString());
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await cache.StartAsync();
        return cache;
    }
}
