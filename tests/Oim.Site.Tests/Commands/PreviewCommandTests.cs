using Oim.Site.Features.Editors;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Commands;

[Collection("Console")]
public sealed class PreviewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PreviewCommandTests() => folder.Write("site.yml", "name: Essai\nbaseUrl: https://exemple.org\n");

    public void Dispose() => folder.Dispose();

    private Task<(int Code, string Output, string Error)> PreviewAsync(params string[] arguments) =>
        Terminal.RunAsync(["preview", .. arguments, "--Content:Root", folder.Root, "--Content:Data", folder.Data]);

    [Fact]
    public async Task The_link_alone_is_on_the_output_and_the_sites_key_accepts_it_for_so_many_days()
    {
        var (code, output, error) = await PreviewAsync("2026-12-01T14:00", "--page", "/actualites", "--jours", "3");

        Assert.Equal(0, code);
        var link = output.TrimEnd().Split("&jeton=");
        Assert.Equal("https://exemple.org/actualites?au=2026-12-01T14%3A00", link[0]);
        Assert.True(PreviewKey.Find(folder.Data)!.Accepts("2026-12-01T14:00", link[1], DateTimeOffset.UtcNow.AddDays(2.9)));
        Assert.False(PreviewKey.Find(folder.Data)!.Accepts("2026-12-01T14:00", link[1], DateTimeOffset.UtcNow.AddDays(3.1)));
        Assert.StartsWith("Valable jusqu’au ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_made_with_this_machines_key_says_where_it_works_and_one_made_with_the_servers_does_not()
    {
        using var server = new TemporaryFolder();
        var key = PreviewKey.FindOrCreate(server.Data);

        var (_, _, here) = await PreviewAsync("2026-12-01");
        Assert.Contains(Path.Combine(folder.Data, PreviewKey.FileName), here, StringComparison.Ordinal);
        Assert.Contains("--cle", here, StringComparison.Ordinal);

        var (_, output, there) = await PreviewAsync("2026-12-01", "--cle", Path.Combine(server.Data, PreviewKey.FileName));
        Assert.True(key.Accepts("2026-12-01", output.TrimEnd().Split("&jeton=")[1], DateTimeOffset.UtcNow));
        Assert.DoesNotContain("--cle", there, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("« index.md » n’est pas une clé d’aperçu", "2026-12-01", "--cle", "index.md")]
    [InlineData("« demain » n’est pas une date", "demain")]
    [InlineData("« 0 » n’est pas un nombre de jours", "2026-12-01", "--jours", "0")]
    [InlineData("« une semaine » n’est pas un nombre de jours", "2026-12-01", "--jours", "une semaine")]
    [InlineData("Argument obligatoire 'INSTANT' manquant")]
    public async Task What_cannot_be_signed_is_told_in_French(string told, params string[] arguments)
    {
        var (code, output, error) = await PreviewAsync(arguments);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }
}
