using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Operation;

namespace Oim.Site.Tests.Serving;

/// <summary>Whoever speaks something else than HTTP/1 is told so, is written into no log, and spoils no measure.</summary>
public sealed class OtherProtocolTests(OtherProtocolTests.Served served) : IClassFixture<OtherProtocolTests.Served>
{
    private static readonly string Admin = $"http://127.0.0.1:{Ports.Free()}";

    private readonly TestSite site = served.Site;

    public static TheoryData<string, string> Others => new()
    {
        { "TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + new string('x', 500) },
        { "SSH", "SSH-2.0-OpenSSH_9.9\r\n" },
        { "SOCKS", "\u0005\u0001\0" },
        { "SMTP", "EHLO evil.example\r\n" },
        { "RTSP", "OPTIONS rtsp://evil.example/ RTSP/1.0\r\nCSeq: 1\r\n\r\n" },
        { "a proxy's first line", "PROXY TCP4 203.0.113.7 203.0.113.8 1 2\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "a proxy's first line, binary", "\r\n\r\n\0\r\nQUIT\n\u0021\u0011\0\u000c" },
        { "HTTP/0.9", "GET /\r\n" },
        { "HTTP/0.9 by its number", "GET / HTTP/0.9\r\n\r\n" },
        { "HTTP/2 by its number", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n" },
        { "HTTP/3 by its number", "GET / HTTP/3\r\nHost: localhost\r\n\r\n" },
        { "Redis", "*1\r\n$4\r\nPING\r\n" },
        { "zeros", new string('\0', 300) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_protocol_is_answered_400_or_505(string what, string said)
    {
        var answer = await RawHttp.SendAsync(site, said);

        Assert.True(answer.Status is 400 or 505, $"{what}: {answer.Status}");
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task HTTP2_without_TLS_is_told_in_its_own_frames_to_speak_HTTP1()
    {
        var answer = await RawHttp.SendAsync(site, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        // Eight bytes, GOAWAY (7), no flags, no stream; the last stream is 0, the reason HTTP_1_1_REQUIRED (13): RFC 9113, 6.8 and 7.
        Assert.Equal([0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13], answer.Bytes);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_wish_for_HTTP2_is_passed_over()
    {
        var answer = await RawHttp.SendAsync(
            site,
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n"
        );

        Assert.Equal(200, answer.Status);
    }

    private async Task NothingIsLeftAsync()
    {
        Assert.Equal(200, (await site.GetAsync("/")).Status);
        Assert.Empty(site.Log.Faults);
        var measures = await site.Http.GetStringAsync($"{Admin}/metrics");
        Assert.DoesNotContain("http_response_status_code=\"0\"", measures, StringComparison.Ordinal);
    }

    public sealed class Served()
        : StandingSite(() =>
            TestSite.StartAsync(new TestSiteOptions { Arguments = [$"--Content:Admin={Admin}"] }, ("index.md", "# Accueil\n"))
        );
}
