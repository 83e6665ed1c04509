using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>A page that was renamed: its old address can be kept from within the editor's program.</summary>
public sealed class MovedPageTests : IDisposable
{
    private const string Body =
        "Le centre reçoit depuis le mois de mai les personnes qui préparent leur retour, du lundi au vendredi, sans rendez-vous.\n";

    private readonly TemporaryFolder folder = new();

    public MovedPageTests() => folder.Write("site.yml", "name: Essai\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("---\ntitle: Le centre\n---\n" + Body, "---\ntitle: Le centre\naliases: [/ancien]\n---\n" + Body)]
    [InlineData(
        "---\ntitle: Le centre\naliases:\n  - /avant\n---\n" + Body,
        "---\ntitle: Le centre\naliases:\n  - /avant\n  - /ancien\n---\n" + Body
    )]
    [InlineData("# Le centre\n\n" + Body, "---\naliases: [/ancien]\n---\n# Le centre\n\n" + Body)]
    public async Task The_old_address_of_a_renamed_page_is_written_by_one_quick_fix(string before, string after)
    {
        folder.Write("ancien.md", before);
        using (var engine = new Engine(folder)) engine.All();
        folder.Move("ancien.md", "nouveau.md");
        await using var client = await LanguageClient.StartAsync(folder);
        var uri = new Uri(folder.Full("nouveau.md")).AbsoluteUri;
        var top = new { line = 0, character = 0 };

        client.Open(uri, before);
        await client.DiagnosticsAsync(uri, found => found.Any(item => item.GetProperty("code").GetString() == "OIM1306"));
        var answer = await client.AskAsync(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri },
                range = new { start = top, end = top },
                context = new { diagnostics = Array.Empty<object>(), only = (string[])["quickfix"] },
            }
        );

        var action = Assert.Single(answer.GetProperty("result").EnumerateArray());
        Assert.Equal("Écrire « /ancien » dans « aliases »", action.GetProperty("title").GetString());
        Assert.Equal("OIM1306", Assert.Single(action.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(after, TextEdits.Applied(before, action));
    }
}
