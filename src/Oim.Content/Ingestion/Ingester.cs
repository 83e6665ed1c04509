using System.Collections.Concurrent;
using System.Diagnostics;
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
    private long number;

    /// <summary>Compares the whole folder with what is known and takes in what differs.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no content folder: what is known stays.</exception>
    public IngestSummary IngestAll(Action<IngestProgress>? progress = null)
    {
        if (!folder.Exists) throw new DirectoryNotFoundException(folder.Root);
        lock (gate)
        {
            var started = Stopwatch.GetTimestamp();
            var writer = Open();
            var problems = new List<Diagnostic>();
            var files = folder.Scan(problems);
            return Apply(writer, ChangeSet.Between(known!.Sources, files), problems, wholeFolder: true, started, progress);
        }
    }

    /// <summary>Takes in the files at these full paths, which were written, moved or deleted.</summary>
    public IngestSummary Ingest(IReadOnlyCollection<string> fullPaths)
    {
        lock (gate)
        {
            var started = Stopwatch.GetTimestamp();
            var writer = Open();
            var problems = new List<Diagnostic>();
            var files = new List<SourceFile>();
            var gone = new List<string>();
            foreach (var path in fullPaths)
            {
                if (folder.Find(path, problems) is { } file) files.Add(file);
                else gone.Add(folder.RelativePath(path));
            }

            var changes = ChangeSet.Between(known!.Sources.Where(source => files.Exists(file => file.Path == source.Key)).ToDictionary(), files);
            return Apply(writer, changes with { Gone = [.. gone.Where(known.Sources.ContainsKey)] }, problems, wholeFolder: false, started, null);
        }
    }

    private GenerationWriter Open()
    {
        var fresh = !File.Exists(store.File);
        var writer = store.OpenWriter();
        if (fresh || known is null) known = KnownContent.Load(writer);
        return writer;
    }

    private IngestSummary Apply(GenerationWriter writer, ChangeSet changes, List<Diagnostic> folderProblems, bool wholeFolder, long started, Action<IngestProgress>? progress)
    {
        var first = !store.Current.IsLoaded || store.IsLost;
        if (!changes.IsEmpty || wholeFolder)
        {
            try
            {
                writer.Begin();
                TakeIn(writer, changes, folderProblems, wholeFolder, progress);
                writer.Commit();
            }
            catch
            {
                // Nothing was published: readers keep the generation they have, and the next attempt starts from the store.
                writer.Rollback();
                known = null;
                throw;
            }
        }

        if (first || !changes.IsEmpty) Publish(writer);
        return new(known!.Sources.Count, changes.Changed.Count, known.PageCount, Count(writer, Severity.Error), Count(writer, Severity.Warning), Stopwatch.GetElapsedTime(started), number);
    }

    private int Count(GenerationWriter writer, Severity severity) =>
        writer.Query("SELECT Code, count(*) FROM problem GROUP BY Code").Where(row => store.Kinds.Rules.Find(row.GetString(0))?.Severity == severity).Sum(row => row.GetInt32(1));

    private void TakeIn(GenerationWriter writer, ChangeSet changes, List<Diagnostic> folderProblems, bool wholeFolder, Action<IngestProgress>? progress)
    {
        var touched = new Touched();
        var settingsChanged = SettingsIntake.Apply(writer, known!, changes, touched);
        var view = new FileView(known!, folder, changes);
        var affected = Affected.By(changes, known!, view, store.Kinds, settingsChanged);
        var sections = new SectionTree(known!.Settings.DefaultLanguage, view.IndexOf);
        var reader = new PageReader(store.Kinds, known.Settings, sections, view);

        var readings = new ConcurrentBag<PageReading>();
        var done = 0;
        Parallel.ForEach(affected.Pages, file =>
        {
            readings.Add(reader.Read(file));
            progress?.Invoke(new(Interlocked.Increment(ref done), affected.Pages.Count));
        });

        var intake = new PageIntake(writer, known, touched);
        foreach (var path in changes.Gone) intake.Remove(path);
        foreach (var reading in readings.OrderBy(reading => reading.Entry is not null).ThenBy(reading => reading.File.Path, StringComparer.Ordinal)) intake.Take(reading);
        AssetIntake.Apply(writer, known, changes, sections, affected.AddressesOfFolders, touched);
        // They are named after the site or lie below a folder that moved, without a page having changed.
        if (settingsChanged || affected.AddressesOfFolders) touched.Folders.UnionWith(known.ImpliedFolders);
        ImpliedSections.Apply(writer, known, sections, store.Kinds, touched);
        if (wholeFolder) writer.Execute("DELETE FROM problem WHERE File NOT IN (SELECT Path FROM source)");
        foreach (var group in folderProblems.GroupBy(problem => problem.File, StringComparer.Ordinal)) writer.ReplaceProblems(group.Key, fromReading: true, group);

        if (known.AddressesChanged) addresses = known.ToAddressTable();
        new Checker(writer, known, addresses, isSystemAddress, clock.GetUtcNow()).Check(touched);
    }

    private AddressTable addresses = Generation.None.Addresses;

    private void Publish(GenerationWriter writer)
    {
        if (known!.AddressesChanged || addresses == Generation.None.Addresses) addresses = known.ToAddressTable();
        store.Publish(new(++number, addresses, known.Settings, known.NavigationsByLanguage(), Turns.Next(writer, clock.GetUtcNow()),
            writer.SearchIndex.WithShadowed(addresses.Shadowed), known.Synonyms));
    }

    /// <summary>Raises the generation because time has passed, not because a file has changed.</summary>
    public void TurnPage()
    {
        lock (gate) Publish(Open());
    }
}
