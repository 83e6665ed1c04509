using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>A small site that is open in an editor's program, for the tests of one class.</summary>
public sealed class EditedSite : IAsyncLifetime
{
    private int pages;

    public TemporaryFolder Folder { get; } = new();

    public LanguageClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Folder.Write("site.yml", "name: Essai\nlanguages: [fr, en]\n");
        Folder.Write("index.md", "---\ntitle: Accueil\n---\nBonjour.\n");
        Folder.Write("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n");
        Folder.Write(
            "actualites/ouverture.md",
            """
            ---
            title: L’ouverture
            date: 2026-05-12
            themes: [Santé publique]
            contacts:
              - name: Awa
                office: Bureau de Dakar
            ---
            Texte.
            """
        );
        Folder.Write("actualites/photo.jpg", "x");
        Folder.Write("reunion/programme.pdf", "x");
        Folder.Write("reunion/index.md", "---\ntitle: Réunion\nkind: event\nstart: 2026-12-01\nend: 2026-12-02\n---\nTexte.\n");
        Client = await LanguageClient.StartAsync(Folder);
    }

    public async Task DisposeAsync()
    {
        await Client.DisposeAsync();
        Folder.Dispose();
    }

    public string UriOf(string path) => new Uri(Folder.Full(path)).AbsoluteUri;

    /// <summary>A news item that nobody has saved.</summary>
    public string NewPage(string text)
    {
        var uri = UriOf($"actualites/essai-{Interlocked.Increment(ref pages)}.md");
        Client.Open(uri, text);
        return uri;
    }

    /// <summary>What is proposed where « | » stands in the text.</summary>
    public async Task<List<JsonElement>> ProposedAsync(string text)
    {
        var (uri, place) = OpenAt(text);
        // The content is known once something has been said of the page.
        await Client.DiagnosticsAsync(uri, _ => true);
        var answer = await Client.AskAsync("textDocument/completion", new { textDocument = new { uri }, position = place });
        return [.. answer.GetProperty("result").GetProperty("items").EnumerateArray()];
    }

    public async Task<JsonElement> HoverAsync(string text)
    {
        var (uri, place) = OpenAt(text);
        return (await Client.AskAsync("textDocument/hover", new { textDocument = new { uri }, position = place })).GetProperty("result");
    }

    private (string Uri, object Place) OpenAt(string text)
    {
        var at = text.IndexOf('|', StringComparison.Ordinal);
        var before = text[..at];
        return (
            NewPage(before + text[(at + 1)..]),
            new { line = before.Count(c => c == '\n'), character = at - before.LastIndexOf('\n') - 1 }
        );
    }
}
