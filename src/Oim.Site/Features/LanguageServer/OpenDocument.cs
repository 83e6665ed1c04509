using System.Text;
using Oim.Content.Sources;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>A file as an editor's program shows it, saved or not.</summary>
/// <param name="Path">From the content folder.</param>
internal sealed record OpenDocument(string Uri, string Path, string Text)
{
    private readonly Lazy<string[]> lines = new(() => Read(Text).Split('\n'));

    /// <summary>As the reader of content sees it: without byte order mark, lines ended by \n.</summary>
    public string ReadText => Read(Text);

    public string[] Lines => lines.Value;

    /// <summary>What ends its lines.</summary>
    public string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public bool IsSettings => new SourceFile(Path, Path, 0, 0).IsSettings;

    public TextRange WholeLine(int line) => TextRange.OnLine(line, 0, Lines[line].Length);

    private static string Read(string text) => SourceText.Decode(Encoding.UTF8.GetBytes(text)).Text;
}
