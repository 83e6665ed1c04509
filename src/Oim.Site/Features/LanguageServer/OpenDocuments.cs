using System.Collections.Concurrent;
using Oim.Content.FrontMatter;
using Oim.Content.Sources;
using Oim.Site.Features.LanguageServer.Protocol;

namespace Oim.Site.Features.LanguageServer;

/// <summary>The files of the content folder that are open in the editor's program, and their texts before they are saved.</summary>
internal sealed class OpenDocuments(ContentFolder folder, KnownKeys keys)
{
    private readonly ConcurrentDictionary<string, OpenDocument> byUri = new(StringComparer.Ordinal);

    public IReadOnlyCollection<OpenDocument> All => [.. byUri.Values];

    public OpenDocument? Find(string uri) => byUri.GetValueOrDefault(uri);

    /// <returns>Null for a file that is no content.</returns>
    public OpenDocument? Open(string uri, string text)
    {
        if (DocumentUri.PathOf(uri) is not { } fullPath) return null;
        var path = folder.RelativePath(fullPath);
        if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)) return null;
        if (new SourceFile(path, fullPath, 0, 0) is { IsMarkdown: false, IsSettings: false }) return null;
        var document = byUri[uri] = new OpenDocument(uri, path, text, keys);
        if (!IsGarbled(document)) folder.SetOverlay(path, text);
        return document;
    }

    public OpenDocument? Change(string uri, string text)
    {
        if (Find(uri) is not { } document) return null;
        folder.SetOverlay(document.Path, text);
        return byUri[uri] = new OpenDocument(uri, document.Path, text, keys);
    }

    /// <summary>What the disk holds counts again.</summary>
    public OpenDocument? Save(string uri)
    {
        if (Find(uri) is not { } document) return null;
        folder.RemoveOverlay(document.Path);
        return document;
    }

    public OpenDocument? Close(string uri)
    {
        if (!byUri.TryRemove(uri, out var document)) return null;
        folder.RemoveOverlay(document.Path);
        return document;
    }

    /// <summary>A file that is not in UTF-8 is shown garbled: what it holds is on the disk, and so is what is to be said of it.</summary>
    private bool IsGarbled(OpenDocument document)
    {
        try
        {
            var saved = SourceText.Decode(folder.ReadAllBytes(document.Path));
            return saved.OtherEncoding is not null || saved.IsBinary;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
