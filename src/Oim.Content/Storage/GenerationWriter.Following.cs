using Oim.Content.Storage.Tables;

namespace Oim.Content.Storage;

/// <summary>Where machines share a database, a writer sends what it has written, and takes over what others have.</summary>
public sealed partial class GenerationWriter
{
    private readonly LocalCopy? copy;
    private bool isSharedEmpty;

    /// <summary>The number of the generation that it has read or written, where the database is shared.</summary>
    internal long Generation => copy?.Generation ?? 0;

    /// <summary>How long the database held what was taken over last, until it was.</summary>
    internal TimeSpan Delay { get; private set; }

    /// <summary>Whether it holds something later than the shared database, which lost it.</summary>
    internal bool IsAhead => copy?.IsAhead ?? false;

    /// <summary>Hands what was written to the other machines; this machine's readers do not have it yet.</summary>
    public void Save()
    {
        var changes = rows.Rows(areTexts: Texts.Entries is not null);
        if (copy is null || (changes is { Count: 0 } && !isSharedEmpty)) return;
        copy.Send(changes, isSharedEmpty, statements.Transaction!);
        isSharedEmpty = false;
    }

    /// <summary>Takes over what another machine has written; <see cref="Commit"/> shows it to this machine's readers.</summary>
    /// <returns>What has been changed; null where all may have been.</returns>
    internal IReadOnlyCollection<RowChange>? CatchUp(bool keepsLater = false)
    {
        var (since, wasLoaded) = (Generation, isLoaded);
        StoredChanges? taken;
        try
        {
            taken = copy!.Take(Start, keepsLater);
            isSharedEmpty = taken is null;
            if (taken is not null && taken.Number != since) (isLoaded, Delay) = (false, taken.Age);
            if (!wasLoaded || taken is { Rows: null }) LoadAll();
            else if (taken?.Rows is { Count: > 0 } changes) Load(changes, since);
            isLoaded = true;
        }
        catch
        {
            var memoryHolds = isLoaded;
            Rollback();
            isLoaded = memoryHolds;
            throw;
        }

        return wasLoaded ? taken is null ? [] : taken.Rows : null;
    }

    /// <summary>Reads what its file holds, without asking the shared database for what is newer.</summary>
    internal void Resume()
    {
        if (!isLoaded) LoadAll();
    }

    private void Load(IReadOnlyCollection<RowChange> changes, long since)
    {
        int[] entries = [.. changes.Where(change => change.IsOfEntry).Select(change => change.EntryId)];
        Files.CatchUp(changes, since);
        Pages.CatchUp(entries, since);
        search?.CatchUp(entries, since);
        if (changes.Any(change => change.Kind == RowKind.Moves)) Moves.Load();
        if (changes.Any(change => change.Kind == RowKind.Settings)) Settings.Load();
        // The machine that wrote it has checked it.
        LinkChanges.Clear();
    }
}
