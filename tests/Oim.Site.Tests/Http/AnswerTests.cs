using System.Net;
using System.Net.Http.Headers;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Http;

/// <summary>What every answer owes to browsers, caches and whoever probes the site.</summary>
public sealed class AnswerTests(AnswerTests.Served served) : IClassFixture<AnswerTests.Served>
{
    private readonly TestSite site = served.Site;

    private static Task<TestSite> SiteAsync() =>
        TestSite.StartAsync(
            ("index.md", "---\ntitle: Accueil\n---\nBonjour.\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            (
                "actualites/une.md",
                "---\ntitle: Une nouvelle\ndate: 2013-01-02\naliases: [/ancienne]\n---\n"
                    + string.Concat(Enumerable.Repeat("Un texte assez long pour être compressé. ", 60))
                    + "\n"
            ),
            ("actualites/note.pdf", "%PDF-1.4 " + new string('x', 500))
        );

    [Fact]
    public async Task A_page_has_a_tag_and_answers_304_to_it()
    {
        using var first = await site.Http.GetAsync("/actualites/une");
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        foreach (var value in new[] { tag.ToString(), "W/" + tag, $"\"zzz\", {tag}", "*" })
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, "/actualites/une");
            again.Headers.TryAddWithoutValidation("If-None-Match", value);
            using var answer = await site.Http.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Equal(tag, answer.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    public async Task A_page_comes_in_the_encoding_that_is_asked_for(string accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/actualites/une");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task HEAD_says_what_GET_would()
    {
        using var get = await site.Http.GetAsync("/actualites/une");
        using var head = await site.Http.SendAsync(new(HttpMethod.Head, "/actualites/une"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_refused(string method)
    {
        using var answer = await site.Http.SendAsync(new(new HttpMethod(method), "/actualites/une"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (
            var path in new[] { "/", "/actualites/une", "/nulle-part", "/ancienne", "/sitemap.xml", "/healthz", "/actualites/note.pdf" }
        )
        {
            using var answer = await site.Http.GetAsync(path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
            if (path == "/actualites/note.pdf")
                continue;
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_beside_a_page_is_served_with_type_length_tag_and_ranges()
    {
        using var whole = await site.Http.GetAsync("/actualites/note.pdf");
        Assert.Equal("application/pdf", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal(509, whole.Content.Headers.ContentLength);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/actualites/note.pdf");
        request.Headers.Range = new RangeHeaderValue(0, 7);
        request.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        using var part = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("%PDF-1.4", await part.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_unknown_page_is_a_French_404_with_the_menu_and_near_pages()
    {
        using var answer = await site.Http.GetAsync("/actualites/une-nouvele");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page introuvable", html, StringComparison.Ordinal);
        Assert.Contains("<nav id=\"menu-principal\"", html, StringComparison.Ordinal);
        Assert.Contains("/actualites/une\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/actualites/..%2f..%2fsite.yml")]
    [InlineData("/actualites/%5c..%5c..%5csite.yml")]
    [InlineData("/%252e%252e/site.yml")]
    [InlineData("/site.yml")]
    [InlineData("/actualites/une%00.md")]
    public async Task Nothing_outside_the_pages_can_be_reached(string path)
    {
        using var answer = await site.Http.SendAsync(new(HttpMethod.Get, new Uri(site.Http.BaseAddress!, path)));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class Served() : StandingSite(SiteAsync);
}
