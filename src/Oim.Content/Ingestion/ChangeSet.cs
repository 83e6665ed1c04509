using System.Security.Cryptography;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Sources.History;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>What differs between the files as they are and as they were last read.</summary>
/// <param name="Absent">Paths that were named and are no content: deleted, hidden, or never known.</param>
internal sealed record ChangeSet(IReadOnlyList<SourceFile> Changed, IReadOnlyCollection<string> Gone, IReadOnlyCollection<string> Absent)
{
    /// <summary>No file has changed, but the instant of a scheduled change has come.</summary>
    public static readonly ChangeSet Scheduled = new([], [], []) { IsScheduled = true };

    /// <summary>Pages may have appeared or gone because time has passed.</summary>
    public bool IsScheduled { get; init; }

    public bool IsEmpty => Changed.Count == 0 && Gone.Count == 0 && !IsScheduled;

    /// <summary>Compares a whole scan with what is known. Same size and time of change: not opened; same bytes: not parsed.</summary>
    public static ChangeSet Between(IReadOnlyDictionary<string, Source> known, IReadOnlyList<SourceFile> files)
    {
        var changed = files.Where(file => HasChanged(known.GetValueOrDefault(file.Path), file)).ToList();
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new(changed, [.. known.Keys.Where(path => !present.Contains(path))], []);
    }

    /// <summary>Looks at the files at these full paths alone; those that a commit has dated anew are read again for it.</summary>
    public static ChangeSet Among(
        IReadOnlyCollection<string> fullPaths,
        IReadOnlyDictionary<string, Source> known,
        ContentFolder folder,
        ICollection<Diagnostic> problems,
        GitHistory? history
    )
    {
        var (changed, same) = (new List<SourceFile>(), new List<SourceFile>());
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var absent = new List<string>();
        foreach (var fullPath in fullPaths)
        {
            var path = folder.RelativePath(fullPath);
            if (folder.Find(fullPath, problems) is { } file)
            {
                (HasChanged(known.GetValueOrDefault(path), file) ? changed : same).Add(file);
                continue;
            }

            absent.Add(path);
            if (known.ContainsKey(path)) gone.Add(path);
            // A folder that was moved away is told by its own name alone.
            else if (!UnpublishedNames.Contains(Path.GetFileName(path)))
                gone.UnionWith(
                    known.Keys.Where(inside =>
                        inside.StartsWith(path + "/", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder.Root, inside))
                    )
                );
        }

        var changes = new ChangeSet(changed, gone, absent).Dated(history);
        return history?.Commit is null ? changes : changes.WithRedated(known, same, history);
    }

    private static bool HasChanged(Source? known, SourceFile file)
    {
        if (known is null || known.Size != file.Size) return true;
        if (known.Changed == file.Changed) return false;
        // A page may be kept back because of this very text; what is not saved never is.
        if (file.Unsaved is not null) return true;
        // A file that is served is known by its time of change too.
        if (known.Hash.Length == 0 || !file.IsMarkdown) return true;
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(file.Read())) != known.Hash) return true;
            known.Changed = file.Changed;
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true; // reading it will say why
        }
    }
}
