using System.Collections.Concurrent;
using System.Text;
using Oim.Content.Diagnostics;

namespace Oim.Content.Sources;

/// <summary>The folder editors write in, and the only place files are read from.</summary>
public sealed class ContentFolder(string root)
{
    /// <summary>Files larger than this are not read as Markdown.</summary>
    public const long LargestPage = 8 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, SourceFile> overlays = new(StringComparer.Ordinal);

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public bool Exists => Directory.Exists(Root);

    /// <summary>Every file below the root, in ordinal order of path; hidden files and links that leave the root are reported, not followed.</summary>
    public IReadOnlyList<SourceFile> Scan(ICollection<Diagnostic> problems)
    {
        var found = new List<SourceFile>();
        Scan(new DirectoryInfo(Root), found, problems);
        found.RemoveAll(file => overlays.ContainsKey(file.Path));
        found.AddRange(overlays.Values);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>The file at a full path as a scan would report it; null when a scan would not.</summary>
    public SourceFile? Find(string fullPath, ICollection<Diagnostic> problems)
    {
        if (Overlay(RelativePath(fullPath)) is { } unsaved) return unsaved;
        var file = new FileInfo(fullPath);
        if (!file.Exists || RelativePath(fullPath).Split('/').SkipLast(1).Any(IsHidden)) return null;
        var found = new List<SourceFile>(1);
        Consider(file, found, problems);
        return found.FirstOrDefault();
    }

    /// <summary>Lays a text that an editor's program shows and has not saved over its file: until it is taken off, it is what the file says.</summary>
    public void SetOverlay(string path, string text)
    {
        if (path.Split('/').Any(IsHidden)) return;
        var bytes = Encoding.UTF8.GetBytes(text);
        overlays[path] = new(path, Path.Combine(Root, path), bytes.Length, DateTime.UtcNow.Ticks) { Unsaved = bytes };
    }

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

        foreach (var item in items)
        {
            if (item is FileInfo file) Consider(file, found, problems);
            else if (item is DirectoryInfo inner && !IsHidden(inner.Name) && StaysInside(inner, problems)) Scan(inner, found, problems);
        }
    }

    private void Consider(FileInfo file, List<SourceFile> found, ICollection<Diagnostic> problems)
    {
        if (IsHidden(file.Name))
        {
            if (SourceFile.IsMarkdownName(file.Name))
                problems.Add(new(SourceRules.Hidden, RelativePath(file.FullName), Position.Start, file.Name));
            return;
        }

        if (file.LinkTarget is null && !file.Exists)
        {
            // A name that is not UTF-8 comes back changed, and names no file.
            problems.Add(new(SourceRules.StrangeName, RelativePath(file.FullName), Position.Start, file.Name));
            return;
        }

        if (!StaysInside(file, problems)) return;
        var target = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        found.Add(new(RelativePath(file.FullName), file.FullName, target.Length, target.LastWriteTimeUtc.Ticks));
    }

    private bool StaysInside(FileSystemInfo item, ICollection<Diagnostic> problems)
    {
        if (item.LinkTarget is null) return true;
        var target = ResolveOrNull(item);
        // A link to a folder could also make a loop; files are enough for what editors link.
        if (target is FileInfo { Exists: true } && target.FullName.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return true;
        problems.Add(new(SourceRules.LinkOutside, RelativePath(item.FullName), Position.Start, item.LinkTarget));
        return false;
    }

    private static FileSystemInfo? ResolveOrNull(FileSystemInfo item)
    {
        try
        {
            return item.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null; // a loop of links
        }
    }

    internal static bool IsHidden(string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase)
        || name is "node_modules";
}
