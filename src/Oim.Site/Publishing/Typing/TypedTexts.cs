using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oim.Content.Storage;

namespace Oim.Site.Publishing.Typing;

/// <summary>
/// What each editor types, kept in the data folder from one moment to the next: a closed laptop, an expired session or a killed server
/// loses nothing of it. It stays until it is published, proposed or thrown away by its editor, and is told to nobody else.
/// </summary>
public sealed class TypedTexts(ContentStore store, TimeProvider clock)
{
    private const string Folder = "saisies";
    private const int Longest = 8 * 1024 * 1024;

    /// <summary>Files that one editor has begun at a time: a limit against a script, not against work.</summary>
    private const int Most = 1_000;

    private readonly Lock writing = new();

    /// <exception cref="PublicationRefusedException">The text is too long, or too many are open.</exception>
    public void Save(Editor editor, string path, string text, string? basedOn)
    {
        ContentPaths.Check(path);
        if (text.Length > Longest) throw new PublicationRefusedException("Le texte est trop long pour être gardé.");
        var (folder, file) = (FolderOf(editor), FileOf(editor, path));
        // What is published was checked, and so kept, a moment before: the disk need not be waited for twice.
        if (Read(file) is { } kept && kept.Text == text && kept.BasedOn == basedOn) return;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new TypedText(path, text, basedOn, clock.GetUtcNow()));
        lock (writing)
        {
            PrivateFiles.CreateFolder(folder);
            if (!File.Exists(file) && Directory.EnumerateFiles(folder).Count() >= Most)
                throw new PublicationRefusedException("Trop de textes sont commencés : publiez-en ou abandonnez-en.");
            PrivateFiles.Write(file, bytes);
        }
    }

    /// <summary>What the editor typed into a file last; null: nothing that is not published.</summary>
    public TypedText? Find(Editor editor, string path) => Read(FileOf(editor, path));

    /// <summary>All that the editor has begun, the latest first.</summary>
    public IReadOnlyList<TypedText> All(Editor editor) =>
        Directory.Exists(FolderOf(editor))
            ? [.. Directory.EnumerateFiles(FolderOf(editor), "*.json").Select(Read).OfType<TypedText>().OrderByDescending(text => text.At)]
            : [];

    /// <summary>It is published, proposed, or not wanted.</summary>
    public void Forget(Editor editor, string path)
    {
        lock (writing)
            if (File.Exists(FileOf(editor, path))) File.Delete(FileOf(editor, path));
    }

    private static TypedText? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedText>(File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    // Names of people and paths are no names of files: their digests are.
    private string FolderOf(Editor editor) => Path.Combine(store.DataFolder, Folder, Digest(editor.Mail));

    private string FileOf(Editor editor, string path) => Path.Combine(FolderOf(editor), Digest(path) + ".json");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
