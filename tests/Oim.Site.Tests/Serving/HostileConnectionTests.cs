using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>Requests that no browser sends: answered 4xx or held within limits, kept from no other visitor and left in no cache.</summary>
public sealed class HostileConnectionTests(HostileConnectionTests.Served served) : IClassFixture<HostileConnectionTests.Served>
{
    private readonly TestSite site = served.Site;

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Lent: ")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\nx")]
    [InlineData("GET /note.pdf HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task A_thousand_visitors_who_never_finish_keep_no_other_from_being_served(string begun)
    {
        var connections = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 1000; i++)
            {
                var connection = new TcpClient();
                await connection.ConnectAsync(site.Http.BaseAddress!.Host, site.Http.BaseAddress.Port);
                await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun));
                connections.Add(connection);
            }

            Assert.Equal(200, (await site.GetAsync("/")).Status);
            Assert.Equal(200, (await site.GetAsync("/recherche?q=page")).Status);
            Assert.Equal(200, (await site.GetAsync("/note.pdf")).Status);
        }
        finally
        {
            foreach (var connection in connections) connection.Dispose();
        }
    }

    [Fact]
    public async Task Headers_that_do_not_end_are_not_waited_for()
    {
        var answer = await RawHttp.SendAsync(site, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Lent: ");

        Assert.Equal(408, answer.Status);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx" },
        {
            "a length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /secret HTTP/1.1\r\nHost: a\r\n\r\n"
        },
        { "chunks by another name", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n" },
        { "a folded header", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n" },
        { "a space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n" },
        { "a NUL in a header", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n\r\n" },
        { "a line end in a header", "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\rX-B: c\r\n\r\n" },
        {
            "thousands of headers",
            $"GET / HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 2000).Select(i => $"X-{i}: b\r\n"))}\r\n"
        },
        { "a long header", $"GET / HTTP/1.1\r\nHost: a\r\nX-A: {new string('b', 40_000)}\r\n\r\n" },
        {
            "a body too long",
            $"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\nConnection: close\r\n\r\n{new string('x', 40_000)}"
        },
        { "an upgrade", "POST / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n" },
        { "a method of one's own", "GETX / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" },
        { "a small method", "get / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" },
        { "TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" },
        { "PROPFIND", "PROPFIND / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" },
        {
            "a method overridden",
            "POST / HTTP/1.1\r\nHost: a\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_request_that_could_be_read_in_two_ways_is_refused(string what, string request)
    {
        var answer = await RawHttp.SendAsync(site, request);

        Assert.True(answer.Status is (>= 400 and < 500) or 501 or 505, $"{what}: {answer.Status}");
        Assert.Single(answer.Text.Split("HTTP/1.1 200"), part => part.Length >= 0);
        Assert.Equal(200, (await site.GetAsync("/")).Status);
        Assert.Empty(site.Log.Faults);
    }

    [Fact]
    public async Task Another_host_in_the_request_line_is_repeated_nowhere()
    {
        var answer = await RawHttp.GetAsync(site, "http://evil.example/a");

        Assert.DoesNotContain("evil.example", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("Location"));
    }

    [Theory]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=9-1")]
    [InlineData("bytes=99999999999999999999-")]
    [InlineData("bytes=0-99999999999999999999")]
    [InlineData("bytes=-99999999999999999999")]
    [InlineData("many")]
    public async Task No_range_makes_an_answer_longer_than_the_file(string range)
    {
        if (range == "many") range = "bytes=" + string.Join(',', Enumerable.Range(0, 1500).Select(i => $"{i % 9}-"));

        var answer = await site.GetAsync("/note.pdf", ("Range", range));

        Assert.True(answer.Status is 200 or 206 or 416, $"{answer.Status}");
        Assert.True(answer.Bytes.Length <= 20_000, $"{answer.Bytes.Length} bytes");
    }

    [Theory]
    [InlineData("/recherche?q=page")]
    [InlineData("/")]
    [InlineData("/evenements?annee=2026")]
    [InlineData("/api/v1/pages?")]
    public async Task Thousands_of_parameters_are_answered(string address)
    {
        var many = string.Concat(Enumerable.Range(0, 1400).Select(i => $"&{(char)('a' + i % 26)}{i / 26}="));

        var first = address.Contains('?', StringComparison.Ordinal) ? "" : "?";
        Assert.InRange((await RawHttp.GetAsync(site, address + first + many)).Status, 200, 499);
        Assert.Empty(site.Log.Faults);
    }

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Host: evil.example")]
    [InlineData("Forwarded: host=evil.example;proto=https")]
    [InlineData("X-Original-URL: /note.pdf")]
    [InlineData("X-Rewrite-URL: /note.pdf")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-Proto: javascript")]
    [InlineData("X-Forwarded-Prefix: //evil.example")]
    [InlineData("X-Forwarded-For: <script>ran()</script>")]
    [InlineData("Accept-Language: en, ar;q=0.9")]
    [InlineData("Accept: text/markdown")]
    [InlineData("Accept: */*;q=0, \"><script>ran()</script>")]
    [InlineData("Accept-Encoding: gzip, br, identity;q=0, <script>")]
    [InlineData("Cookie: session=1; .AspNetCore.Culture=c%3Dar")]
    [InlineData("Range: bytes=0-3")]
    [InlineData("If-None-Match: *")]
    [InlineData("Referer: https://evil.example/\"><script>ran()</script>")]
    [InlineData("User-Agent: <script>ran()</script>")]
    [InlineData("Cache-Control: only-if-cached, max-stale=99")]
    public async Task Nothing_a_visitor_sends_is_shown_to_another(string header)
    {
        await using var fresh = await TestSite.StartAsync(Pages);
        foreach (var address in (string[])["/", "/a", "/nulle-part"])
        {
            await RawHttp.SendAsync(fresh, $"GET {address} HTTP/1.1\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n");
            var (after, clean) = (await RawHttp.GetAsync(fresh, address), await RawHttp.GetAsync(site, address));

            Assert.Equal((clean.Status, clean.Text), (after.Status, after.Text));
            Assert.Equal(clean.Header("Content-Type"), after.Header("Content-Type"));
            Assert.DoesNotContain("evil.example", after.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_address_an_editor_writes_leads_visitors_to_another_host()
    {
        string[] written =
        [
            "//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/x",
            "/%2f%2fevil.example", "/%5cevil.example", "/\t/evil.example", "/x\r\nLocation: https://evil.example",
            "javascript:ran()", "/./../..//evil.example", "//evil.example/%2e%2e", "/x?y=//evil.example", "?p=1", "/\u2028/evil.example",
            "@evil.example", "/.evil.example",
        ];
        await using var hostile = await TestSite.StartAsync(
            [
                .. Pages,
                .. written.SelectMany((address, i) =>
                {
                    var said = System.Text.Json.JsonSerializer.Serialize(address);
                    return (IEnumerable<(string, string)>)
                        [
                            ($"p{i}.md", $"---\ntitle: P{i}\npermalink: {said}\n---\n"),
                            ($"q{i}.md", $"---\ntitle: Q{i}\nslug: {said}\naliases: [{said}, \"/vieux-{i}\"]\n---\n"),
                        ];
                }),
            ]
        );

        var asked = written.Concat(
            Enumerable.Range(0, written.Length).SelectMany(i => (string[])[$"/p{i}", $"/q{i}", $"/vieux-{i}", $"/Q{i}/"])
        );
        foreach (var address in asked)
        {
            var target = new string([.. address.Where(c => c is > ' ' and < '\u007f')]);
            var isTarget = target.StartsWith('/') || target.StartsWith("http", StringComparison.Ordinal);
            var answer = await RawHttp.GetAsync(hostile, isTarget ? target : "/" + target);

            Assert.InRange(answer.Status, 200, 499);
            if (answer.Header("Location") is { } location) Assert.Matches(@"^/(?![/\\])", location);
        }

        Assert.Empty(hostile.Log.Faults);
    }

    private static (string, string)[] Pages =>
        [
            ("index.md", "# Accueil\n"),
            ("a.md", "# Page\n"),
            ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n"),
        ];

    private static async Task<TestSite> StartAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write("note.pdf", new byte[20_000]);
        return await TestSite.StartAsync(
            new TestSiteOptions
            {
                Folder = folder,
                OwnsFolder = true,
                // As long as a test likes to wait; how long the site does is told in KestrelLimits.
                Configure = builder =>
                    builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1)),
            },
            Pages
        );
    }

    public sealed class Served() : StandingSite(StartAsync);
}
