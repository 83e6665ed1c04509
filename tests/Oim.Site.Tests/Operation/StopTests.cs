using System.Net;
using System.Net.Sockets;
using System.Text;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>A process that is asked to end finishes what it has begun and begins nothing.</summary>
public sealed class StopTests
{
    /// <summary>More than the system's buffers hold, so that the process itself must stay to its end.</summary>
    private const int Length = 40_000_000;

    [Fact]
    public async Task An_answer_that_has_begun_is_finished_no_other_begins_and_the_database_is_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        using (var file = File.Create(folder.Full("grand.pdf"))) file.SetLength(Length);
        using var site = SiteProcess.Start(folder);
        var address = await site.AddressAsync();
        using var visitor = new TcpClient();
        await visitor.ConnectAsync(IPAddress.Loopback, address.Port);
        await using var stream = visitor.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET /grand.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        var start = new byte[15];
        await stream.ReadExactlyAsync(start);

        site.Terminate();
        while (await IsAcceptedAsync(address.Port))
        {
            // The signal is on its way.
        }

        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(start));
        Assert.Equal(Length, rest.Length - rest.GetBuffer().AsSpan(0, 4000).IndexOf("\r\n\r\n"u8) - 4);
        Assert.Equal(0, await site.EndedAsync());
        using var after = new Engine(folder);
        Assert.Equal(0, after.All().Read);
    }

    private static async Task<bool> IsAcceptedAsync(int port)
    {
        using var another = new TcpClient();
        try
        {
            await another.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
