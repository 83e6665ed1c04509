using System.Net.Sockets;
using System.Text;

namespace Oim.Site.Tests.Harness;

/// <summary>Sends the very bytes of a request: clients would mend what a test wants broken.</summary>
public static class RawHttp
{
    public static async Task<Answer> SendAsync(TestSite site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Http.BaseAddress!.Host, site.Http.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received);
        }
        catch (IOException)
        {
            // The server closed without reading all: what it said is already here.
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return new(0, text, received.ToArray(), new Dictionary<string, string>(StringComparer.Ordinal));
        var lines = text[..end].Split("\r\n");
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new(
            int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            text[(end + 4)..],
            received.ToArray(),
            headers
        );
    }

    public static Task<Answer> GetAsync(TestSite site, string target) =>
        SendAsync(site, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}
