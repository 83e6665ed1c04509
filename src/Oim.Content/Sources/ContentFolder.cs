using System.Collections.Concurrent;
using System.Text;
using Oim.Content.Diagnostics;

namespace Oim.Content.Sources;

/// <summary>The folder editors write in, and the only place files are read from.</summary>
public sealed class ContentFolder(string root)
{
    /// <summary>Texts and settings larger than this (bytes) are not read.</summary>
    public const long LargestPage = 8 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, SourceFile?> overlays = new(StringComparer.Ordinal);

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Files a site may have: what is known of each is kept in memory.</summary>
    public int MostFiles { get; init; } = 250_000;

    public bool Exists => Directory.Exists(Root);

    /// <summary>Which folder stands at the root: another one after it was moved away and a new one took its place. Null: none.</summary>
    public (string Target, FileMark Mark)? Identity
    {
        get
        {
            try
            {
                var here = new DirectoryInfo(Root);
                var target = here.ResolveLinkTarget(returnFinalTarget: true) ?? here;
                return target.Exists ? (target.FullName, FileStatus.MarkOf(target.FullName)) : null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null; // a loop of links, or a disk that does not answer
            }
        }
    }

    /// <summary>
    /// Every file below the root, in ordinal order of path; hidden files and links that leave the root are told of, not followed.
    /// </summary>
    /// <exception cref="IOException">There are more than <see cref="MostFiles"/>.</exception>
    public IReadOnlyList<SourceFile> Scan(ICollection<Diagnostic> problems)
    {
        var found = new List<SourceFile>();
        Scan(new DirectoryInfo(Root), found, problems);
        found.RemoveAll(file => overlays.ContainsKey(file.Path));
        found.AddRange(overlays.Values.OfType<SourceFile>());
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>The file at a full path as a scan would report it; null when a scan would not.</summary>
    public SourceFile? Find(string fullPath, ICollection<Diagnostic> problems)
    {
        if (overlays.TryGetValue(RelativePath(fullPath), out var unsaved)) return unsaved;
        var file = new FileInfo(fullPath);
        if (!file.Exists || RelativePath(fullPath).Split('/').SkipLast(1).Any(UnpublishedNames.Contains)) return null;
        var found = new List<SourceFile>(1);
        Consider(file, found, problems, isLinked: true);
        return found.FirstOrDefault();
    }

    /// <summary>Opens a file of the folder for reading: never one outside it, and never a pipe or a device.</summary>
    /// <param name="path">From the root.</param>
    /// <exception cref="IOException">It has gone, leads out of the folder, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public FileStream Open(string path) =>
        overlays.GetValueOrDefault(path) is { Unsaved: null } laid ? laid.Open() : RegularFile.Open(Root, Path.Combine(Root, path));

    /// <inheritdoc cref="Open"/>
    public byte[] ReadAllBytes(string path) => new SourceFile(path, Path.Combine(Root, path), 0, 0).Read();

    /// <summary>
    /// Lays a text that an editor's program shows and has not saved over its file: until it is taken off, it is what the file says.
    /// </summary>
    public void SetOverlay(string path, string text)
    {
        if (path.Split('/').Any(UnpublishedNames.Contains) || (Declarations.IsReserved(path) && !Declarations.IsFile(path))) return;
        var (bytes, now) = (Encoding.UTF8.GetBytes(text), DateTime.UtcNow.Ticks);
        overlays[path] = new(path, Path.Combine(Root, path), bytes.Length, now) { Changed = now, Unsaved = bytes };
    }

    /// <summary>Lets a file of another folder, where it has the same path, stand for the folder's own until it is taken off.</summary>
    public void SetOverlayFile(string path, string root)
    {
        var full = Path.Combine(root, path);
        if (FileStatus.Of(full) is { } status) overlays[path] = new(path, full, status.Size, status.Modified) { Changed = status.Changed };
    }

    /// <summary>Lets a file be missing until <see cref="RemoveOverlay"/>.</summary>
    public void Hide(string path) => overlays[path] = null;

    public void RemoveOverlay(string path) => overlays.TryRemove(path, out _);

    /// <summary>The file at a path from the root, where an unsaved text lies over it.</summary>
    public SourceFile? Overlay(string path) => overlays.GetValueOrDefault(path);

    public string RelativePath(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    private void Scan(DirectoryInfo folder, List<SourceFile> found, ICollection<Diagnostic> problems)
    {
        FileSystemInfo[] items;
        try
        {
            items = folder.GetFileSystemInfos();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            problems.Add(new(SourceRules.Unreadable, RelativePath(folder.FullName), Position.Start, SourceRules.ReasonOf(error)));
            return;
        }

        if (found.Count + items.Length > MostFiles)
            throw new IOException(
                $"{Root} : plus de {MostFiles} fichiers. Retirez ce qui n’est pas à publier, ou faites-en plusieurs sites."
            );
        foreach (var item in items)
        {
            if (item is FileInfo file) Consider(file, found, problems);
            else if (item is DirectoryInfo inner && !UnpublishedNames.Contains(inner.Name) && !IsLink(inner, problems))
                Scan(inner, found, problems);
        }
    }

    /// <param name="isLinked">A folder on the way may be a link: only opening the file tells.</param>
    private void Consider(FileInfo file, List<SourceFile> found, ICollection<Diagnostic> problems, bool isLinked = false)
    {
        var path = RelativePath(file.FullName);
        if (UnpublishedNames.Contains(file.Name))
        {
            if (file.Name[0] == '.' && SourceFile.IsMarkdownName(file.Name))
                problems.Add(new(SourceRules.Hidden, path, Position.Start, file.Name));
            return;
        }

        if (Declarations.IsReserved(path) && !Declarations.IsFile(path))
        {
            problems.Add(new(SourceRules.InReservedFolder, path, Position.Start));
            return;
        }

        if (FileStatus.Of(file.FullName) is not { } status)
        {
            // A link that leads nowhere; or a name that is not UTF-8, which comes back changed and names no file.
            if (!IsLink(file, problems)) problems.Add(new(SourceRules.StrangeName, path, Position.Start, file.Name));
        }
        else if (!status.IsRegular)
        {
            problems.Add(new(SourceRules.NotRegular, path, Position.Start, file.Name));
        }
        else if ((isLinked || IsLink(file)) && !IsOurs(file))
        {
            problems.Add(new(SourceRules.LinkOutside, path, Position.Start, file.LinkTarget ?? file.Name));
        }
        else
        {
            found.Add(new(path, file.FullName, status.Size, status.Modified) { Changed = status.Changed });
        }
    }

    private bool IsOurs(FileInfo file)
    {
        try
        {
            RegularFile.Open(Root, file.FullName).Dispose();
            return true;
        }
        catch (FileRefusedException)
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true; // reading it will say why
        }
    }

    /// <summary>
    /// The listing has read the attributes. To ask the system where each file leads would be one call more for each of ten thousand.
    /// </summary>
    private static bool IsLink(FileSystemInfo item) =>
        item.Attributes.HasFlag(FileAttributes.ReparsePoint) && item.LinkTarget is not null;

    /// <summary>A link to a folder could make a loop, and one that leads nowhere is nothing to read: both are told of.</summary>
    private bool IsLink(FileSystemInfo item, ICollection<Diagnostic> problems)
    {
        if (!IsLink(item)) return false;
        problems.Add(new(SourceRules.LinkOutside, RelativePath(item.FullName), Position.Start, item.LinkTarget!));
        return true;
    }
}
