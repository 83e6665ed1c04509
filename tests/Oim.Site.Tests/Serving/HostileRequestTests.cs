using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Requests that look for a way out of the content: 4xx, and nothing told.</summary>
public sealed partial class HostileRequestTests(HostileRequestTests.Served served) : IClassFixture<HostileRequestTests.Served>
{
    private readonly TestSite site = served.Site;

    public static TheoryData<string> Targets =>
        [
            "/../../etc/passwd",
            "/..%2f..%2fetc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd",
            "/a/..%5c..%5cwindows",
            "/%5c..%5c..%5cetc",
            "/..\\..\\etc\\passwd",
            "/%252e%252e%252fetc%252fpasswd",
            "/%c0%ae%c0%ae/etc/passwd",
            "/%uff0e%uff0e/etc",
            "/secret.txt",
            "/../secret.txt",
            "/%2e%2e%2fsecret.txt",
            "/image.png/../../secret.txt",
            "/lien.png",
            "/a%00",
            "/a%00.png",
            "/%00",
            "/image.png%00.md",
            "/%EF%BF%BE",
            "/%EF%BF%BF",
            "/%ED%A0%80",
            "/%C3%28",
            "/%FF%FE",
            "/%",
            "/%zz",
            "/%0d%0aX-Injected:%20oui",
            "/a%0aSet-Cookie:x",
            "//evil.example",
            "//evil.example/%2f..",
            "/\\evil.example",
            "/http://evil.example/",
            "/.git/config",
            "/.env",
            "/contenu-0.db",
            "/donnees",
            "/a.md",
            "/image.png/",
            "/*",
            "/%2F",
            "/%2F%2F",
            "/%20",
            "/.",
            "/..",
            "/...",
            "/a/index.html/index.html",
            "/fr/fr/fr",
            "/{**address}",
            "/@",
            "/~",
            "/'\"><script>alert(1)</script>",
            "/recherche/x/y",
            "/assets/",
            "/assets/css/site.css",
            "/wwwroot/css/site.css",
            "/%E2%80%AE",
            "/%F0%9F%98%80",
            "/" + "%E2%82%AC%CC%81",
            "/a?%00=%00&q=%EF%BF%BE",
            "/nulle?page=/Home/Index&handler=x",
        ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_hostile_address_gives_4xx_or_a_page_and_no_trace(string target)
    {
        var answer = await RawHttp.GetAsync(site, target);

        Assert.True(answer.Status is (>= 400 and < 500) or 200 or 301, $"{target}: {answer.Status}");
        Assert.DoesNotContain("SECRET", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("X-Injected"));
        Assert.Null(answer.Header("Set-Cookie"));
        if (answer.Header("Location") is { } location) Assert.Matches("^/(?![/\\\\])", location);
        Assert.DoesNotMatch(Trace(), answer.Text);
        Assert.Empty(site.Log.Faults);
    }

    public static TheoryData<string> Queries =>
        [
            "%00",
            "\"",
            "*",
            "-",
            "AND OR NOT NEAR(",
            "a\" OR 1=1 --",
            "(((((",
            "%EF%BF%BE",
            "%ED%A0%80",
            "'",
            "<script>alert(1)</script>",
            "a:b",
            "^a",
            "{a b}",
            "title:x",
            new string('a', 3000),
            string.Join('+', Enumerable.Repeat("mot", 500)),
            "%C3%28",
            "e%CC%81",
            "«»“”",
            "1..2",
        ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Any_search_is_answered(string query)
    {
        var answer = await RawHttp.GetAsync(
            site,
            "/recherche?q=" + (query.Contains('%', StringComparison.Ordinal) ? query : Uri.EscapeDataString(query))
        );

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task An_overlong_address_is_4xx()
    {
        foreach (var length in (int[])[2_000, 7_000, 9_000, 100_000])
        {
            Assert.InRange((await RawHttp.GetAsync(site, "/" + new string('a', length))).Status, 400, 499);
            Assert.InRange((await RawHttp.GetAsync(site, "/" + string.Concat(Enumerable.Repeat("a/", length / 2)))).Status, 400, 499);
        }

        Assert.Empty(site.Log.Faults);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n")]
    [InlineData("G\0T / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    public async Task A_broken_request_is_4xx_or_5xx_of_the_protocol_and_no_fault(string request)
    {
        var answer = await RawHttp.SendAsync(site, request);

        Assert.True(answer.Status is >= 400 and < 500 or 505, $"{answer.Status}");
        Assert.DoesNotMatch(Trace(), answer.Text);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task A_fault_is_logged_and_the_visitor_gets_a_page_without_a_trace()
    {
        await using var faulty = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Services.AddSingleton<Oim.Site.Serving.IRepresentation, FaultyForm>() },
            ("a.md", "# A\n"),
            ("b.md", "# B\n")
        );

        var answer = await faulty.GetAsync("/a.panne");

        Assert.Equal(500, answer.Status);
        Assert.Contains("Un problème est survenu", answer.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.DoesNotMatch(Trace(), answer.Text);
        Assert.Contains(faulty.Log.Faults, line => line.Contains("/a", StringComparison.Ordinal));
        Assert.Equal(200, (await faulty.GetAsync("/b")).Status);
    }

    [Theory]
    [InlineData("/en/a.panne", "en", "ltr", "Something went wrong", "/en")]
    [InlineData("/es/a.panne", "es", "ltr", "Se ha producido un problema", "/es")]
    [InlineData("/ar/a.panne", "ar", "rtl", "حدثت مشكلة", "/ar")]
    public async Task A_fault_is_told_in_the_language_of_the_address(string address, string lang, string dir, string title, string home)
    {
        await using var faulty = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Services.AddSingleton<Oim.Site.Serving.IRepresentation, FaultyForm>() },
            ("a.md", "# A\n"),
            ($"a.{lang}.md", "# A\n")
        );

        var page = await faulty.PageAsync(address);

        Assert.Equal((lang, dir), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal((title, home), (page.QuerySelector("h1")!.TextContent, page.QuerySelector("main a")!.GetAttribute("href")));
    }

    private static async Task<TestSite> StartAsync()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.Outside("secret.txt"), "SECRET");
        folder.Write("a.md", "# Page\n");
        folder.Write("image.png", "PNG");
        File.CreateSymbolicLink(folder.Full("lien.png"), folder.Outside("secret.txt"));
        return await TestSite.StartAsync(new TestSiteOptions { Folder = folder, OwnsFolder = true });
    }

    [GeneratedRegex(@"\bat (Oim|Microsoft|System)\.|Exception|/tmp/|SQLite")]
    private static partial Regex Trace();

    /// <summary>The page, the picture, and what lies outside.</summary>
    public sealed class Served() : StandingSite(StartAsync);

    /// <summary>A form of pages that cannot be written.</summary>
    private sealed class FaultyForm : Oim.Site.Serving.IRepresentation
    {
        public string Extension => ".panne";

        public bool AppliesTo(Oim.Content.Storage.PageAddress page) => true;

        public Task WriteAsync(HttpContext context, Oim.Site.Serving.SiteRequest site) => throw new InvalidOperationException("panne");
    }
}
