using System.IO.Compression;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>What HTTP promises of a page.</summary>
public sealed class PageHttpTests(PageHttpTests.Served served) : IClassFixture<PageHttpTests.Served>
{
    private readonly TestSite site = served.Site;

    private static readonly string Text =
        "# Page\n\n" + string.Concat(Enumerable.Repeat("Un texte assez long pour être compressé. ", 50)) + "\n";

    [Fact]
    public async Task A_page_says_its_type_its_tag_and_that_it_must_be_checked()
    {
        var answer = await site.GetAsync("/a");

        Assert.Equal("text/html; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
        Assert.Matches("^\"[0-9a-f]{16}\"$", answer.Header("ETag")!);
        Assert.Equal(answer.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Header("Content-Length"));
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("n'importe; quoi=;;,", null)]
    public async Task A_page_comes_in_the_encoding_that_is_asked_for(string accepted, string? encoding)
    {
        var plain = await site.GetAsync("/a");

        var answer = await site.GetAsync("/a", ("Accept-Encoding", accepted));

        Assert.Equal(encoding, answer.Header("Content-Encoding"));
        Assert.Equal(plain.Text, Decode(answer, encoding));
        if (encoding is not null) Assert.True(answer.Bytes.Length < plain.Bytes.Length);
        Assert.Equal(encoding is null, plain.Header("ETag") == answer.Header("ETag"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("br", "W/")]
    [InlineData("gzip", "\"autre\", ")]
    public async Task A_page_that_has_not_changed_is_304(string encoding, string before)
    {
        var tag = (await site.GetAsync("/a", ("Accept-Encoding", encoding))).Header("ETag")!;

        var answer = await site.GetAsync("/a", ("Accept-Encoding", encoding), ("If-None-Match", before + tag));

        Assert.Equal(304, answer.Status);
        Assert.Empty(answer.Bytes);
        Assert.Equal(tag, answer.Header("ETag"));
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
        Assert.Equal("Accept, Accept-Encoding", answer.Header("Vary"));
        Assert.Equal(304, (await site.GetAsync("/a", ("If-None-Match", "*"))).Status);
        Assert.Equal(200, (await site.GetAsync("/a", ("If-None-Match", "\"autre\""))).Status);
    }

    [Fact]
    public async Task The_tag_changes_with_the_page_and_with_the_menu_around_it()
    {
        await using var other = await TestSite.StartAsync(("a.md", Text), ("d/index.md", "# Dossier\n"));
        var first = (await other.GetAsync("/a")).Header("ETag");
        await other.UntilAsync(
            () => other.Folder.Write("d/index.md", "# Classeur\n"),
            "/a",
            answer => answer.Text.Contains("Classeur", StringComparison.Ordinal)
        );
        var second = (await other.GetAsync("/a")).Header("ETag");
        await other.UntilAsync(
            () => other.Folder.Write("d/index.md", "# Dossier\n"),
            "/a",
            answer => answer.Text.Contains("Dossier", StringComparison.Ordinal)
        );

        Assert.NotEqual(first, second);
        Assert.Equal(first, (await other.GetAsync("/a")).Header("ETag"));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/nulle-part")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/recherche?q=page")]
    [InlineData("/healthz")]
    [InlineData("/favicon.svg")]
    public async Task HEAD_is_GET_without_the_body(string address)
    {
        var get = await site.GetAsync(address);

        using var response = await site.SendAsync(HttpMethod.Head, address);
        var head = await Answer.OfAsync(response);

        Assert.Equal(get.Status, head.Status);
        Assert.Empty(head.Bytes);
        foreach (var name in (string[])["Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary"])
            Assert.Equal(get.Header(name), head.Header(name));
    }

    [Theory]
    [InlineData("POST", "/a")]
    [InlineData("PUT", "/a")]
    [InlineData("DELETE", "/")]
    [InlineData("PATCH", "/nulle-part")]
    [InlineData("OPTIONS", "/a")]
    [InlineData("TRACE", "/a")]
    [InlineData("PROPFIND", "/a")]
    [InlineData("POST", "/healthz")]
    [InlineData("POST", "/sitemap.xml")]
    [InlineData("POST", "/favicon.svg")]
    public async Task Other_methods_are_405_and_told_what_is_allowed(string method, string address)
    {
        var answer = await RawHttp.SendAsync(
            site,
            $"{method} {address} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );

        Assert.Equal(405, answer.Status);
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/nulle-part")]
    [InlineData("/vieux")]
    [InlineData("/sitemap.xml")]
    [InlineData("/healthz")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_carries_the_security_headers_and_no_banner(string address)
    {
        await using var other = await TestSite.StartAsync(("a.md", "---\ntitle: A\naliases: [/vieux]\n---\n"));

        var answer = await other.GetAsync(address);

        var policy = answer
            .Header("Content-Security-Policy")!
            .Split("; ")
            .ToDictionary(
                part => part.Split(' ')[0],
                part => part[part.IndexOf(' ', StringComparison.Ordinal)..].Trim(),
                StringComparer.Ordinal
            );
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.Equal("'none'", policy["base-uri"]);
        Assert.Equal("'none'", policy["object-src"]);
        Assert.Equal("'self'", policy["form-action"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'self'", policy["style-src"]);
        Assert.Equal("'script'", policy["require-trusted-types-for"]);
        Assert.Equal("page", policy["trusted-types"]);
        Assert.DoesNotContain("unsafe", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", answer.Header("Cross-Origin-Embedder-Policy"));
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("geolocation=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        foreach (var banner in (string[])["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "Set-Cookie"])
            Assert.Null(answer.Header(banner));
    }

    [Fact]
    public async Task A_page_asks_for_nothing_elsewhere_and_holds_no_code()
    {
        var page = await site.PageAsync("/a");

        foreach (var element in page.QuerySelectorAll("[src], link[href][rel=stylesheet], link[rel=icon], link[rel=preload]"))
            Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script =>
            script.GetAttribute("src") is null && script.GetAttribute("type") != "application/ld+json"
        );
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        foreach (var element in page.All)
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    private static string Decode(Answer answer, string? encoding)
    {
        using var bytes = new MemoryStream(answer.Bytes);
        using Stream decoded = encoding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(decoded);
        return reader.ReadToEnd();
    }

    public sealed class Served() : StandingSite(() => TestSite.StartAsync(("a.md", Text)));
}
