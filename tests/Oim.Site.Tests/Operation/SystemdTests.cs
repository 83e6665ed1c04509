using System.Net.Sockets;
using System.Text;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>A unit of <c>Type=notify</c> whose site says nothing is stopped by systemd as one that never started.</summary>
public sealed class SystemdTests
{
    [Fact]
    public async Task Systemd_hears_when_the_site_serves_and_when_it_stops_though_its_own_process_is_hidden()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Accueil\n");
        Directory.CreateDirectory(folder.Data);
        var path = Path.Combine(folder.Data, "notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(path));

        using var site = SiteProcess.Start(folder, $"export NOTIFY_SOCKET={path} SYSTEMD_EXEC_PID=$$");
        Assert.Equal("READY=1", await HeardAsync(systemd));
        site.Terminate();
        Assert.Equal("STOPPING=1", await HeardAsync(systemd));

        Assert.Equal(0, await site.EndedAsync());
        // Levels of the journal, and not the words of a terminal.
        Assert.Contains(site.Said, line => line.StartsWith("<6>Oim.Site.", StringComparison.Ordinal));
    }

    private static async Task<string> HeardAsync(Socket socket)
    {
        var message = new byte[200];
        return Encoding.ASCII.GetString(message, 0, await socket.ReceiveAsync(message));
    }
}
