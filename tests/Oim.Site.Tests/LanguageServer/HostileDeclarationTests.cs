using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oim.Site.Tests.Harness;
using Oim.Site.Tests.Hostile;

namespace Oim.Site.Tests.LanguageServer;

/// <summary>What somebody wrote in a declaration is shown by others' programs: as words, with nothing to click or to run.</summary>
public sealed class HostileDeclarationTests
{
    private static readonly HashSet<string> Elements = ["HTML", "HEAD", "BODY", "P", "STRONG", "PRE", "CODE"];

    private static readonly Markdig.MarkdownPipeline Generous = Markdig.MarkdownExtensions.UseAdvancedExtensions(new()).Build();

    [Fact]
    public async Task No_payload_becomes_a_link_or_an_element_in_what_is_said_of_a_key()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "name: Essai\n");
        string[] payloads = [.. Payloads.Texts, "[x](command:workbench.action.terminal.new)", "![x](https://evil.example/x.png)"];
        folder.Write(HostileFiles.Declaration(payloads).Select(file => KeyValuePair.Create(file.Path, file.Text)));
        await using var client = await LanguageClient.StartAsync(folder);
        var uri = new Uri(folder.Full("pieges/neuve.md")).AbsoluteUri;
        client.Open(uri, "---\ntitle: Neuve\n\n---\n");
        await client.DiagnosticsAsync(uri, _ => true);

        var answer = await client.AskAsync(
            "textDocument/completion",
            new { textDocument = new { uri }, position = new { line = 2, character = 0 } }
        );

        var said = answer.GetProperty("result").GetProperty("items").EnumerateArray().Select(Documentation).ToList();
        Assert.True(said.Count > Payloads.All.Count, $"{said.Count} keys");
        Assert.Empty(said.SelectMany(Faults));
    }

    private static string Documentation(JsonElement item) => item.GetProperty("documentation").GetProperty("value").GetString()!;

    private static IEnumerable<string> Faults(string markdown) =>
        new HtmlParser()
            .ParseDocument(Markdig.Markdown.ToHtml(markdown, Generous))
            .All.Where(element => !Elements.Contains(element.TagName) || element.Attributes.Any(attribute => attribute.Name != "class"))
            .Where(element => element is not IHtmlAnchorElement { Protocol: "http:" or "https:" or "mailto:" })
            .Select(element => $"{element.OuterHtml} of {markdown}");
}
