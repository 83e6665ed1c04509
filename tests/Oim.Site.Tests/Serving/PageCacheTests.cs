using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.Operation;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Ready pages: each under a key of its own, all their bytes counted, the least used first to go.</summary>
public sealed class PageCacheTests
{
    private const int Large = 200_000;

    private static readonly Generation Current = Generation.None with { Number = 1 };

    private readonly PageCache cache = new(
        Options.Create(new SiteOptions { PageCacheMegabytes = 1 }),
        new SiteMeter(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>())
    );

    [Fact]
    public async Task No_address_can_spell_the_key_of_another_form()
    {
        await using var site = await TestSite.StartAsync(("contact.md", "# Contact\n"));

        Assert.Equal("text/markdown; charset=utf-8", (await site.GetAsync("/contact", ("Accept", "text/markdown"))).Header("Content-Type"));

        foreach (var made in (string[])["/contact%20text/markdown", "/contact,True", "/contact%1f", "/contact%00"])
            Assert.NotEqual(200, (await RawHttp.GetAsync(site, made)).Status);
        Assert.Equal("text/html; charset=utf-8", (await site.GetAsync("/contact")).Header("Content-Type"));
    }

    [Fact]
    public async Task What_was_asked_for_least_recently_goes_first()
    {
        await KeepAsync("/a", "/b", "/c", "/d", "/e");
        Assert.NotNull(Find("/a"));

        await KeepAsync("/f");

        Assert.NotNull(Find("/a"));
        Assert.Null(Find("/b"));
        Assert.NotNull(Find("/e"));
        Assert.NotNull(Find("/f"));
    }

    [Fact]
    public async Task Compressed_copies_count()
    {
        var responses = await KeepAsync("/a", "/b", "/c");
        var before = responses.Sum(response => response.Size);

        foreach (var response in responses) await SendAsync(response, "br");
        foreach (var response in responses) await SendAsync(response, "gzip");

        // Two compressed copies of each, which are as large as the plain one that went.
        Assert.True(responses.Sum(response => response.Size) > before * 1.9);
        Assert.Null(Find("/a"));
        Assert.NotNull(Find("/c"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_plain_copy_goes_once_there_is_a_compressed_one_and_is_made_of_it_for_whoever_asks(string encoding)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Écrivez-nous quand vous voudrez. ", 500)));
        var response = new ReadyResponse(200, text, "text/html", "no-cache");
        var (plain, tag) = await SendAsync(response, "identity");
        var before = response.Size;

        await SendAsync(response, encoding);

        Assert.True(response.Size < before / 4);
        var (again, tagAgain) = await SendAsync(response, "identity");
        Assert.Equal(text, plain);
        Assert.Equal(plain, again);
        Assert.Equal(tag, tagAgain);
    }

    [Fact]
    public async Task Never_more_than_the_limit_is_kept()
    {
        for (var i = 0; i < 50; i++) await KeepAsync($"/{i}");

        Assert.InRange(Enumerable.Range(0, 50).Count(i => Find($"/{i}") is not null), 3, 1024 * 1024 / Large);
    }

    private ReadyResponse? Find(string path) => cache.Find(Current, new("", path, IsMarkdown: false));

    /// <summary>Bytes that no encoding makes shorter.</summary>
    private async Task<List<ReadyResponse>> KeepAsync(params string[] paths)
    {
        var kept = new List<ReadyResponse>();
        foreach (var path in paths)
        {
            var bytes = new byte[Large];
            new Random(1).NextBytes(bytes);
            kept.Add(
                await cache.GetOrRenderAsync(Current, new("", path, IsMarkdown: false), () =>
                    Task.FromResult(new ReadyResponse(200, bytes, "text/html", "no-cache"))
                )
            );
        }

        return kept;
    }

    private static async Task<(byte[] Body, string Tag)> SendAsync(ReadyResponse response, string encoding)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Method = "GET";
        context.Request.Headers.AcceptEncoding = encoding;
        await response.WriteAsync(context);
        return (body.ToArray(), context.Response.Headers.ETag.ToString());
    }
}
