using Oim.Content.Sources;
using Oim.Content.Sources.History;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>Changes by the dates of history, where there is one: a commit dates files that nobody has touched.</summary>
internal static class DatedChanges
{
    /// <summary>The files with the dates that history gives them.</summary>
    public static ChangeSet Dated(this ChangeSet changes, GitHistory? history) =>
        history?.Commit is null ? changes : changes with { Changed = [.. changes.Changed.SelectInParallel(history.Date)] };

    /// <summary>And those that have the bytes they had, and another date than they are known by: they are read again for it.</summary>
    public static ChangeSet WithRedated(
        this ChangeSet changes,
        IReadOnlyDictionary<string, Source> known,
        IReadOnlyList<SourceFile> files,
        GitHistory history
    )
    {
        var changed = changes.Changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var redated = files
            .Where(file => !changed.Contains(file.Path) && known.ContainsKey(file.Path))
            .Select(file => file with { Modified = known[file.Path].Modified })
            .Select(file => (Known: file, Now: history.Date(file)))
            .Where(file => file.Now.Modified != file.Known.Modified)
            .Select(file => file.Now);
        return changes with { Changed = [.. changes.Changed, .. redated] };
    }
}
