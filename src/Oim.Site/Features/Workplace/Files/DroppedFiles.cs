using System.Security.Cryptography;
using System.Text;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Publishing;

namespace Oim.Site.Features.Workplace.Files;

/// <summary>
/// Pictures and documents that an editor has put beside a page, kept in the data folder until the page is published or proposed with them.
/// </summary>
public sealed class DroppedFiles(ContentStore store, ContentFolder content)
{
    private const string Folder = "depots";

    /// <summary>Files that one editor keeps beside one page.</summary>
    private const int Most = 40;

    /// <returns>The name that the file has now: one that nothing else beside the page bears.</returns>
    /// <exception cref="PublicationRefusedException">It is none of the kinds that a page shows, is too large, or one too many.</exception>
    public string Add(Editor editor, string page, string name, byte[] bytes)
    {
        var good = DroppedFile.NameOf(name, bytes);
        var folder = FolderOf(editor, page);
        PrivateFiles.CreateFolder(folder);
        var present = Of(editor, page);
        if (present.Count >= Most)
            throw new PublicationRefusedException("Trop de fichiers attendent : publiez la page avec ceux qu’elle a.");
        // The same picture, dropped twice, is one.
        if (present.FirstOrDefault(file => file.Content.AsSpan().SequenceEqual(bytes)).Path is { } same) return Path.GetFileName(same);
        var (stem, extension, free) = (Path.GetFileNameWithoutExtension(good), Path.GetExtension(good), good);
        for (var i = 2; IsTaken(page, folder, free); i++) free = $"{stem}-{i}{extension}";
        PrivateFiles.Write(Path.Combine(folder, free), bytes);
        return free;
    }

    /// <summary>Those that wait beside a page, by their paths in the content.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Of(Editor editor, string page)
    {
        var folder = FolderOf(editor, page);
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Beside(page, Path.GetFileName(file)), File.ReadAllBytes(file))),
            ]
            : [];
    }

    /// <summary>They are published or proposed with the page, or not wanted.</summary>
    public void Forget(Editor editor, string page)
    {
        if (Directory.Exists(FolderOf(editor, page))) Directory.Delete(FolderOf(editor, page), recursive: true);
    }

    private bool IsTaken(string page, string folder, string name) =>
        Path.Exists(Path.Combine(folder, name)) || Path.Exists(Path.Combine(content.Root, Beside(page, name)));

    private static string Beside(string page, string name) => page.LastIndexOf('/') is >= 0 and var end ? $"{page[..end]}/{name}" : name;

    private string FolderOf(Editor editor, string page) => Path.Combine(store.DataFolder, Folder, Digest(editor.Mail), Digest(page));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
