using System.Net;
using System.Net.Sockets;
using Oim.Content.Storage;
using Oim.Site.Commands;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

/// <summary>The command that everyone runs first, and what it says when it cannot.</summary>
[Collection("Console")]
public sealed class ServeCommandTests
{
    [Fact]
    public async Task A_missing_content_folder_is_told_in_French_and_exits_with_2()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = await Terminal.RunAsync("--Content:Root", folder.Outside("absent"), "--Content:Data", folder.Data);

        Assert.Equal(2, code);
        Assert.Contains($"Le dossier de contenu n’existe pas : {folder.Outside("absent")}", error, StringComparison.Ordinal);
        Assert.Contains("--Content:Root", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_French_and_exits_with_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# A\n");
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (code, _, error) = await Terminal.RunAsync(
            "--Content:Root",
            folder.Root,
            "--Content:Data",
            folder.Data,
            "--urls",
            $"http://{taken.LocalEndpoint}"
        );

        Assert.Equal(2, code);
        Assert.Contains("déjà prise", error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_told_in_French_and_exits_with_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# A\n");
        using (var store = new ContentStore(SiteKinds.All, folder.Data, folder.Root))
            Directory.CreateDirectory(Path.Combine(store.File, "occupé"));

        var (code, _, error) = await Terminal.RunAsync(
            "--Content:Root",
            folder.Root,
            "--Content:Data",
            folder.Data,
            "--urls",
            "http://127.0.0.1:0"
        );

        Assert.Equal(2, code);
        Assert.Contains($"La base dérivée n’a pas pu être écrite dans {folder.Data}", error, StringComparison.Ordinal);
        Assert.Contains("--Content:Data", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_told_once_with_the_nearest_one_and_exits_with_2()
    {
        var (code, _, error) = await Terminal.RunAsync("chek", "content");

        Assert.Equal(2, code);
        Assert.StartsWith("verbe « chek » inconnu — vouliez-vous dire « check » ?", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
