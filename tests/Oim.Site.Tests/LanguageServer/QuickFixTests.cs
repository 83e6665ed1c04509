using System.Text;
using System.Text.Json;
using Oim.Content.Fixes;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>The cures that a program offers at a line are those that check --fix writes.</summary>
public sealed class QuickFixTests(EditedSite site) : IClassFixture<EditedSite>
{
    [Theory]
    [InlineData("---\ntitle: L'été: voici\ndate: 2026-05-12\n---\nTexte.\n", 1)]
    [InlineData("---\r\ntitle: L'été: voici 🌍\r\ndate: 2026-05-12\r\n---\r\nTexte.\r\n", 1)]
    [InlineData("---\ntitle: Essai\ndate: 2026-05-12\n\nTexte.\n", 0)]
    [InlineData("---\r\ntitle: Essai\r\ndate: 2026-05-12", 0)]
    [InlineData("title: Essai\ndate: 2026-05-12\n---\nTexte.\n", 0)]
    [InlineData("---\ntitle: Essai\ndate: 2026-05-12\ncontacts:\n\t- name: Awa\n---\n", 4)]
    public async Task A_certain_cure_is_offered_where_the_line_is_red(string text, int line)
    {
        var action = Assert.Single(await ActionsAsync(text, line, ["quickfix"]));

        Assert.Equal(Fixed(text), TextEdits.Applied(text, action));
        Assert.NotEmpty(action.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task All_the_cures_of_a_file_can_be_asked_for_at_once()
    {
        const string text = "---\ntitle: L'été: voici\nsummary: L'hiver: voilà\ndate: 2026-05-12\n---\n";

        var action = Assert.Single(await ActionsAsync(text, 0, ["source.fixAll"]));

        Assert.Equal(Fixed(text), TextEdits.Applied(text, action));
    }

    [Fact]
    public async Task The_name_that_a_message_proposes_can_be_taken()
    {
        const string text = "---\ntitle: Essai\ndraf: true\ndate: 2026-05-12\n---\n";

        var action = Assert.Single(await ActionsAsync(text, 2, null));

        Assert.Equal("Écrire « draft »", action.GetProperty("title").GetString());
        Assert.Equal(text.Replace("draf:", "draft:", StringComparison.Ordinal), TextEdits.Applied(text, action));
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_is_wrong() =>
        Assert.Empty(await ActionsAsync("---\ntitle: L'été: voici\ndate: 2026-05-12\n---\nTexte.\n", 3, ["quickfix"]));

    private async Task<List<JsonElement>> ActionsAsync(string text, int line, string[]? only)
    {
        var uri = site.NewPage(text);
        await site.Client.DiagnosticsAsync(uri, found => found.Count > 0);
        var place = new { line, character = 0 };
        var answer = await site.Client.AskAsync(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri },
                range = new { start = place, end = place },
                context = new { diagnostics = Array.Empty<object>(), only },
            }
        );
        return [.. answer.GetProperty("result").EnumerateArray()];
    }

    private static string Fixed(string text) =>
        Encoding.UTF8.GetString(FileFix.For(Encoding.UTF8.GetBytes(text), SiteKinds.All.Keys)!.Bytes);
}
