using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Serving;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>More connections than the system has files for are turned away; the process lives on.</summary>
public sealed class ConnectionLimitTests
{
    /// <summary>More than the system keeps for a reader who does not read.</summary>
    private const int FilmLength = 64 << 20;

    [Theory]
    [InlineData(null, 20_000)]
    [InlineData(1_048_576L, 20_000)]
    [InlineData(20_000L, 14_280)]
    [InlineData(4_096L, 2_352)]
    [InlineData(420L, 30)]
    [InlineData(100L, 16)]
    public void Connections_are_fewer_where_files_are_few(long? openFiles, int most) =>
        Assert.Equal(most, ConnectionLimit.For(openFiles, 20_000));

    [Theory]
    [InlineData(null, int.MaxValue)]
    [InlineData(20_000L, 4_760)]
    [InlineData(420L, 10)]
    [InlineData(100L, 8)]
    public void Some_files_are_for_what_is_sent(long? openFiles, int most) => Assert.Equal(most, ConnectionLimit.SentFiles(openFiles));

    [Fact]
    public async Task Who_asks_for_one_file_too_many_is_told_when_to_come_back_and_reads_pages_meanwhile()
    {
        var options = new TestSiteOptions { Configure = builder => builder.Services.AddSingleton(new SentFiles(1)) };
        await using var site = await TestSite.StartAsync(options, ("a.md", "# Page\n"), ("note.txt", "Une note.\n"));
        await site.UntilAsync(MakeFilm, "/film.mp4", answer => answer.Bytes.Length == FilmLength);

        using (var slow = await site.Http.GetAsync("/film.mp4", HttpCompletionOption.ResponseHeadersRead))
        {
            var refused = await site.GetAsync("/note.txt");

            Assert.Equal((200, 503, "5"), ((int)slow.StatusCode, refused.Status, refused.Header("Retry-After")));
            Assert.Equal(200, (await site.GetAsync("/a")).Status);
        }

        // The server learns that nobody reads on when it next writes.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await site.GetAsync("/note.txt")).Status != 200) patience.Token.ThrowIfCancellationRequested();

        void MakeFilm()
        {
            using var file = File.Create(site.Folder.Full("film.mp4"));
            file.SetLength(FilmLength);
        }
    }

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
