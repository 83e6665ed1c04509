using System.Net.Sockets;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>More connections than the system has files for are turned away; the process lives on.</summary>
public sealed class ConnectionLimitTests
{
    [Theory]
    [InlineData(null, 20_000)]
    [InlineData(1_048_576L, 20_000)]
    [InlineData(4_096L, 1_245)]
    [InlineData(420L, 20)]
    [InlineData(100L, 16)]
    public void Connections_are_fewer_where_files_are_few(long? openFiles, int most) =>
        Assert.Equal(most, ConnectionLimit.For(openFiles, 20_000));

    [Fact]
    public async Task Three_hundred_connections_with_420_files_leave_the_site_standing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Page\n");
        using var process = SiteProcess.Start(folder, "ulimit -n 420");
        var address = await process.AddressAsync();
        Assert.Single(process.Said, line => line.Contains("420 fichiers ouverts (nofile)", StringComparison.Ordinal));

        var connections = new List<TcpClient>();
        for (var i = 0; i < 300; i++)
        {
            connections.Add(new());
            await connections[^1].ConnectAsync(address.Host, address.Port);
        }

        foreach (var connection in connections) connection.Dispose();
        // Thousands that are turned away would fill the disk, a line each; a measure counts them.
        Assert.DoesNotContain(process.Said, line => line.Contains("rejected", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = address };
        Assert.Contains("<h1>Page</h1>", await http.GetStringAsync("/a"), StringComparison.Ordinal);
    }
}
