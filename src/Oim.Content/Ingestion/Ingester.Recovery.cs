using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>A database that was lost is derived anew; a folder that was lost is not believed.</summary>
public sealed partial class Ingester
{
    /// <summary>Builds anew a database that could not be read, unless someone already has.</summary>
    /// <param name="seen">The generation whose reader met the fault.</param>
    /// <returns>Whether it was built.</returns>
    public bool Restore(Generation seen)
    {
        lock (gate)
        {
            if (store.Current.Number != seen.Number && !store.IsLost) return false;
            Rebuild(null);
            return true;
        }
    }

    private IngestSummary Rebuild(Action<IngestProgress>? progress)
    {
        if (!folder.Exists && !store.IsShared) throw new DirectoryNotFoundException(folder.Root);
        IngestSummary? summary = null;
        published = null;
        store.Rebuild(() => summary = store.IsShared ? TakeOver() : Whole(progress));
        return summary!;
    }

    /// <summary>
    /// A folder that loses all it holds at once is a disk that was taken away, or a checkout half done: what is published stays.
    /// </summary>
    private void RefuseEmptied(GenerationWriter writer, ChangeSet changes)
    {
        if (changes.Gone.Count > 1 && changes.Gone.Count == writer.Files.Sources.Count && changes.Changed.Count == 0)
            throw new DirectoryNotFoundException(folder.Root);
    }
}
