using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// From files to a generation. Start reading here: each stage of the way is one call. Reading is parallel, writing is one transaction,
/// and a file with errors keeps the last good version of its page.
/// </summary>
/// <param name="isSystemAddress">Addresses the site itself answers (search, site map), which links may lead to.</param>
public sealed class Ingester(ContentFolder folder, ContentStore store, TimeProvider clock, Func<string, bool> isSystemAddress)
{
    private readonly Lock gate = new();
    private KnownContent? known;
    private AddressTable addresses = Generation.None.Addresses;
    private long number;

    /// <summary>Compares the whole folder with what is known and takes in what differs.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no content folder: what is known stays.</exception>
    public IngestSummary IngestAll(Action<IngestProgress>? progress = null)
    {
        lock (gate)
        {
            try
            {
                return store.IsLost ? Rebuild(progress) : Whole(progress);
            }
            catch (SqliteException error) when (ContentStore.IsDamage(error))
            {
                return Rebuild(progress);
            }
        }
    }

    /// <summary>Takes in the files at these full paths, which were written, moved or deleted.</summary>
    public IngestSummary Ingest(IReadOnlyCollection<string> fullPaths)
    {
        lock (gate)
        {
            // Without a memory of the rest, the rest must be looked at too.
            if (known is null || store.IsLost) return IngestAll();
            var started = Stopwatch.GetTimestamp();
            var problems = new List<Diagnostic>();
            var changes = ChangeSet.Among(fullPaths, known.Sources, folder, problems);
            return Apply(Open(), changes, problems, wholeFolder: false, started, null);
        }
    }

    /// <summary>Raises the generation because time has passed, not because a file has changed.</summary>
    public IngestSummary TurnPage()
    {
        lock (gate)
        {
            if (known is null || store.IsLost) return IngestAll();
            return Apply(Open(), ChangeSet.Turn, [], wholeFolder: false, Stopwatch.GetTimestamp(), null);
        }
    }

    /// <summary>Builds anew a database that could not be read, unless someone already has.</summary>
    /// <param name="seen">The generation whose reader met the fault.</param>
    public void Restore(Generation seen)
    {
        lock (gate)
        {
            if (store.Current.Number == seen.Number || store.IsLost) Rebuild(null);
        }
    }

    private IngestSummary Rebuild(Action<IngestProgress>? progress)
    {
        if (!folder.Exists) throw new DirectoryNotFoundException(folder.Root);
        IngestSummary? summary = null;
        known = null;
        store.Rebuild(() => summary = Whole(progress));
        return summary!;
    }

    private IngestSummary Whole(Action<IngestProgress>? progress)
    {
        if (!folder.Exists) throw new DirectoryNotFoundException(folder.Root);
        var started = Stopwatch.GetTimestamp();
        var writer = Open();
        var problems = new List<Diagnostic>();
        var files = folder.Scan(problems);
        // Time has passed since the site was last up.
        var changes = ChangeSet.Between(known!.Sources, files) with { HasTurned = !known.IsPublished };
        return Apply(writer, changes, problems, wholeFolder: true, started, progress);
    }

    private GenerationWriter Open()
    {
        var writer = store.OpenWriter();
        known ??= KnownContent.Load(writer);
        return writer;
    }

    private IngestSummary Apply(
        GenerationWriter writer,
        ChangeSet changes,
        List<Diagnostic> folderProblems,
        bool wholeFolder,
        long started,
        Action<IngestProgress>? progress
    )
    {
        try
        {
            writer.Begin();
            TakeIn(writer, changes, folderProblems, wholeFolder, progress);
            if (changes.IsEmpty) writer.Commit();
            else store.Publish(() => Commit(writer));
        }
        catch
        {
            // Nothing was published: readers keep the generation they have, and the next attempt starts from the store.
            known = null;
            writer.Rollback();
            throw;
        }

        store.EmptyLog();
        return Summary(writer, changes, started);
    }

    private IngestSummary Summary(GenerationWriter writer, ChangeSet changes, long started) =>
        new(
            known!.Sources.Count,
            changes.Changed.Count,
            known.PageCount,
            Count(writer, Severity.Error),
            Count(writer, Severity.Warning),
            Stopwatch.GetElapsedTime(started),
            !changes.IsEmpty
        );

    private Generation Commit(GenerationWriter writer)
    {
        writer.Commit();
        if (known!.AddressesChanged || addresses == Generation.None.Addresses) addresses = known.ToAddressTable();
        known.IsPublished = true;
        return new(++number, addresses, known.Settings, known.NavigationsByLanguage(), Turns.Next(writer, clock.GetUtcNow()),
            writer.SearchIndex.WithShadowed(addresses.Shadowed), known.Synonyms);
    }

    private int Count(GenerationWriter writer, Severity severity) =>
        writer
            .Query(
                "SELECT Code, count(*) FROM problem p WHERE NOT EXISTS (SELECT 1 FROM silence s JOIN entry e ON e.Id = s.EntryId WHERE e.File = p.File AND s.Code = p.Code) GROUP BY Code"
            )
            .Where(row => store.Kinds.Rules.Find(row.GetString(0))?.Severity == severity)
            .Sum(row => row.GetInt32(1));

    private void TakeIn(
        GenerationWriter writer,
        ChangeSet changes,
        List<Diagnostic> folderProblems,
        bool wholeFolder,
        Action<IngestProgress>? progress
    )
    {
        var touched = new Touched { Navigation = changes.HasTurned };
        var settingsChanged = SettingsIntake.Apply(writer, known!, changes, touched);
        var view = new FileView(known!, folder, changes);
        var names = new AddressNames(view, known!.Settings);
        var affected = Affected.By(changes, known, view, names, store.Kinds, settingsChanged);
        var sections = new SectionTree(known.Settings.DefaultLanguage, view.IndexOf, names, path =>
            known.Sources.GetValueOrDefault(path)?.Section
        );
        var reader = new PageReader(store.Kinds, known.Settings, sections, view);

        var readings = new ConcurrentBag<PageReading>();
        var done = 0;
        // One page alone is not worth waking other threads for.
        Parallel.ForEach(
            affected.Pages,
            new() { MaxDegreeOfParallelism = Math.Clamp(affected.Pages.Count, 1, Environment.ProcessorCount) },
            file =>
            {
                readings.Add(reader.Read(file));
                progress?.Invoke(new(Interlocked.Increment(ref done), affected.Pages.Count));
            }
        );

        new MoveRecognition(writer, known).Recognise(changes, readings);
        var intake = new PageIntake(writer, known, touched);
        foreach (var path in changes.Gone)
            intake.Remove(path);
        foreach (
            var reading in readings
                .OrderBy(reading => reading.Entry is not null)
                .ThenBy(reading => reading.File.Path, StringComparer.Ordinal)
        )
            intake.Take(reading);
        AssetIntake.Apply(writer, known, changes, sections, affected.AddressesOfFolders, touched);
        // They are named after the site or lie below a folder that moved, without a page having changed.
        if (settingsChanged || affected.AddressesOfFolders) touched.Folders.UnionWith(known.ImpliedFolders);
        ImpliedSections.Apply(writer, known, sections, store.Kinds, touched);
        if (wholeFolder)
            writer.Execute("DELETE FROM problem WHERE File NOT IN (SELECT Path FROM source)");
        foreach (var path in changes.Absent)
            writer.Execute("DELETE FROM problem WHERE File = $0", path);
        foreach (var group in folderProblems.GroupBy(problem => problem.File, StringComparer.Ordinal))
            writer.ReplaceProblems(group.Key, fromReading: true, group);

        if (known.AddressesChanged) addresses = known.ToAddressTable();
        new Checker(store.Kinds, writer, known, addresses, isSystemAddress, clock.GetUtcNow()).Check(touched);
    }
}
