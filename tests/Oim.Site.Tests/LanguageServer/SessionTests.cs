using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>How a session begins, what it bears, and how it ends.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SessionTests() => folder.Write("site.yml", "name: Essai\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_session_that_ends_as_agreed_exits_with_0()
    {
        await using var client = await LanguageClient.StartAsync(folder);
        Assert.Equal("utf-16", client.Capabilities.GetProperty("positionEncoding").GetString());

        var answer = await client.AskAsync("shutdown", null);
        client.Tell("exit", new { });

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("result").ValueKind);
        Assert.Equal(0, await client.EndAsync());
    }

    [Theory]
    [InlineData("fr", "clé inconnue « draf » — vouliez-vous dire « draft » ?", "Écrire « draft »")]
    [InlineData("en", "unknown key “draf” — did you mean “draft”?", "Write “draft”")]
    public async Task Messages_and_cures_are_in_the_language_that_was_asked_for(string language, string message, string cure)
    {
        await using var client = await LanguageClient.StartAsync(folder, parent: null, "--lang", language);
        var uri = new Uri(folder.Full("a.md")).AbsoluteUri;
        var place = new { line = 2, character = 0 };

        client.Open(uri, "---\ntitle: Essai\ndraf: true\n---\n");
        var found = await client.DiagnosticsAsync(uri, found => found.Count > 0);
        var answer = await client.AskAsync(
            "textDocument/codeAction",
            new { textDocument = new { uri }, range = new { start = place, end = place } }
        );

        Assert.Equal(message, Assert.Single(found).GetProperty("message").GetString());
        Assert.Equal(cure, Assert.Single(answer.GetProperty("result").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task It_ends_with_its_input()
    {
        await using var client = await LanguageClient.StartAsync(folder);

        client.Process.StandardInput.Close();

        Assert.Equal(1, await client.EndAsync());
    }

    [Fact]
    public async Task It_ends_with_the_program_that_started_it()
    {
        using var parent = Process.Start("sleep", "600");
        await using var client = await LanguageClient.StartAsync(folder, parent.Id);

        parent.Kill();

        Assert.Equal(1, await client.EndAsync());
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_session_begins()
    {
        await using var client = LanguageClient.Launch(folder);

        var answer = await client.AskAsync("textDocument/hover", new { });

        Assert.Equal(-32002, ErrorOf(answer));
    }

    [Fact]
    public async Task Messages_that_make_no_sense_are_answered_and_the_next_one_is_read()
    {
        await using var client = await LanguageClient.StartAsync(folder);
        var uri = new Uri(folder.Full("a.md")).AbsoluteUri;

        client.Send("{ \"jsonrpc\": \"2.0\", ");
        Assert.Equal(-32700, ErrorOf(await client.UnaskedAsync()));
        client.Send("[1, 2]");
        Assert.Equal(-32600, ErrorOf(await client.UnaskedAsync()));
        client.Send(new string('[', 5000));
        Assert.Equal(-32700, ErrorOf(await client.UnaskedAsync()));
        client.SendBytes(Encoding.ASCII.GetBytes("bruit\r\n\r\nContent-Length: beaucoup\r\n\r\nContent-Length: -3\r\n\r\n"));
        client.SendBytes([.. Encoding.ASCII.GetBytes("Content-Length: 3\r\n\r\n"), 0xFF, 0x00, 0xC3]);
        Assert.Equal(-32700, ErrorOf(await client.UnaskedAsync()));
        Assert.Equal(-32601, ErrorOf(await client.AskAsync("textDocument/inconnu", new { })));
        Assert.Equal(-32602, ErrorOf(await client.AskAsync("textDocument/hover", null)));
        Assert.Equal(-32602, ErrorOf(await client.AskAsync("textDocument/hover", new { textDocument = 3 })));
        Assert.Equal(-32602, ErrorOf(await client.AskAsync("textDocument/completion", new { position = new { line = 0, character = 0 } })));
        client.Send(
            """
            {
                "jsonrpc": "2.0",
                "method": "textDocument/didOpen",
                "params": { "textDocument": { "uri": "\ud800", "version": 1, "text": "\ud800" } }
            }
            """
        );
        client.Tell("$/setTrace", new { value = "off" });
        client.Tell(
            "textDocument/didChange",
            new { textDocument = new { uri = "n'importe quoi", version = 1 }, contentChanges = new[] { new { text = "x" } } }
        );
        client.Open("untitled:Untitled-1", "---\n");
        client.Open(uri, "---\ntitle: a\ndraf: true\n---\n");

        Assert.Single(await client.DiagnosticsAsync(uri, found => found.Count > 0));
        foreach (
            var place in (object[])[new { line = 99, character = 0 }, new { line = 1, character = 99 }, new { line = -1, character = -1 }]
        )
            foreach (var method in (string[])["completion", "hover"])
                Assert.True(
                    (await client.AskAsync($"textDocument/{method}", new { textDocument = new { uri }, position = place })).TryGetProperty(
                        "result",
                        out _
                    ),
                    $"{method} {place}"
                );
    }

    /// <summary>Every text that stands for a moment while a page is typed, and every place in it.</summary>
    [Fact]
    public async Task Any_beginning_of_a_page_is_borne()
    {
        await using var client = await LanguageClient.StartAsync(folder);
        var uri = new Uri(folder.Full("b.md")).AbsoluteUri;
        const string page = "---\ntitle: \"L'été: 🌍\"\nthemes: [a, \"b]\ncontacts:\n  - name: x\n    - { a: [\n\t\n--- \n# [x](/y \n";
        client.Open(uri, "");

        for (var length = 0; length <= page.Length; length++)
        {
            client.Change(uri, page[..length]);
            var place = new { line = page[..length].Count(c => c == '\n'), character = length - page[..length].LastIndexOf('\n') - 1 };
            foreach (var method in (string[])["completion", "hover"])
                Assert.True(
                    (await client.AskAsync($"textDocument/{method}", new { textDocument = new { uri }, position = place })).TryGetProperty(
                        "result",
                        out _
                    )
                );
            Assert.True(
                (
                    await client.AskAsync(
                        "textDocument/codeAction",
                        new { textDocument = new { uri }, range = new { start = place, end = place } }
                    )
                ).TryGetProperty("result", out _)
            );
        }
    }

    [Fact]
    public async Task What_is_saved_elsewhere_is_heard_of()
    {
        folder.Write("c.md", "---\ntitle: c\n---\n[d](/d)\n");
        await using var client = await LanguageClient.StartAsync(folder);
        var uri = new Uri(folder.Full("c.md")).AbsoluteUri;
        client.Open(uri, "---\ntitle: c\n---\n[d](/d)\n");
        await client.DiagnosticsAsync(uri, found => found.Count == 1);

        folder.Write("d.md", "---\ntitle: d\n---\nTexte.\n");

        await client.DiagnosticsAsync(uri, found => found.Count == 0);
    }

    private static int ErrorOf(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetInt32();
}
