using System.Text;
using Oim.Content.FrontMatter;
using Oim.Content.Sources;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>A file as an editor's program shows it, saved or not.</summary>
/// <param name="path">From the content folder.</param>
internal sealed class OpenDocument(string uri, string path, string text, KnownKeys keys)
{
    public string Uri => uri;

    public string Path => path;

    /// <summary>As the reader of content sees it: without byte order mark, lines ended by \n.</summary>
    public string Text { get; } = SourceText.Decode(Encoding.UTF8.GetBytes(text)).Text;

    public PageSource Source => field ??= PageSource.Of(Path, Text, keys);

    public string[] Lines => field ??= Text.Split('\n');

    /// <summary>What ends its lines.</summary>
    public string LineEnd { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public bool IsSettings => new SourceFile(Path, Path, 0, 0).IsSettings;

    public TextRange WholeLine(int line) => TextRange.OnLine(line, 0, Lines[line].Length);
}
