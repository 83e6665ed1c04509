using System.Data.Common;
using System.Diagnostics;
using Oim.Content.Diagnostics;
using Oim.Content.Settings;
using Oim.Content.Sources;
using Oim.Content.Sources.History;
using Oim.Content.Storage;

namespace Oim.Content.Ingestion;

/// <summary>
/// From files to a generation, one at a time: what has changed is taken in (<see cref="ContentIntake"/>) in one transaction, and published
/// as it is committed.
/// </summary>
/// <param name="isSystemAddress">Addresses the site itself answers (search, site map), which links may lead to.</param>
/// <param name="history">Where dates of change come from; null: from the files.</param>
public sealed partial class Ingester(
    ContentFolder folder,
    ContentStore store,
    TimeProvider clock,
    Func<string, SiteSettings, bool> isSystemAddress,
    GitHistory? history = null
)
{
    private readonly Lock gate = new();
    private GenerationWriter? published;
    private long publishedAt;
    private AddressTable addresses = Generation.None.Addresses;
    private long number;

    /// <summary>Raised before readers see files that have been taken in: their paths; null: it is not known which.</summary>
    public event Action<IReadOnlyCollection<string>?>? TakenIn;

    /// <summary>Compares the whole folder with what is known and takes in what differs.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no content folder: what is known stays.</exception>
    public IngestSummary IngestAll(Action<IngestProgress>? progress = null) => Alone(() => All(progress))!;

    /// <summary>Whether the folder holds anything that is not known: a look for which no change has to wait.</summary>
    public bool HasChanges()
    {
        if (history is { HasMoved: true }) return true;
        var problems = new List<Diagnostic>();
        var files = Scan(problems);
        // What has just been taken in is newer than the look: then the whole is compared once more, in its turn.
        lock (gate)
        {
            store.EmptyLog();
            if (published is null || store.IsLost || problems.Count > 0) return true;
            return !ChangeSet.Between(published.Files.Sources, files).IsEmpty;
        }
    }

    /// <summary>Takes in the files at these full paths, which were written, moved or deleted.</summary>
    public IngestSummary Ingest(IReadOnlyCollection<string> fullPaths) => Alone(() =>
    {
        // Without a memory of the rest, the rest must be looked at too.
        if (Published() is not { } writer) return All(null);
        var started = Stopwatch.GetTimestamp();
        var problems = new List<Diagnostic>();
        // A commit dates files that nobody has touched.
        if (history is { HasMoved: true })
        {
            if (history.Advance() is not { } touched) return All(null);
            fullPaths = [.. fullPaths.Union(touched.Select(path => Path.Combine(folder.Root, path)), StringComparer.Ordinal)];
        }

        var changes = ChangeSet.Among(fullPaths, writer.Files.Sources, folder, problems, history);
        RefuseEmptied(writer, changes);
        return Apply(writer, changes, problems, wholeFolder: false, started, null);
    })!;

    /// <summary>Raises the generation because the instant of a scheduled change has come, not because a file has changed.</summary>
    public IngestSummary? ApplyScheduledChanges() => store.IsShared ? AtThisInstant() : Scheduled();

    private IngestSummary? Scheduled() => Alone(() =>
        Published() is { } writer
            ? Apply(writer, ChangeSet.Scheduled, [], wholeFolder: false, Stopwatch.GetTimestamp(), null)
            : All(null)
    );

    /// <summary>One ingestion at a time; a database that turns out to be unusable is built anew.</summary>
    private IngestSummary? Alone(Func<IngestSummary?> ingest)
    {
        lock (gate)
        {
            try
            {
                return ingest();
            }
            catch (DbException error) when (ContentStore.IsUnusable(error))
            {
                return Rebuild(null);
            }
        }
    }

    private IngestSummary All(Action<IngestProgress>? progress) => store.IsLost ? Rebuild(progress) : Whole(progress);

    /// <summary>The writer, where readers have a generation of all it holds.</summary>
    private GenerationWriter? Published() => !store.IsLost && store.OpenWriter() is var writer && IsPublished(writer) ? writer : null;

    /// <summary>In a shared database, another machine may have written since.</summary>
    private bool IsPublished(GenerationWriter writer) => writer == published && writer.Generation == publishedAt;

    private IngestSummary Whole(Action<IngestProgress>? progress)
    {
        if (!folder.Exists) throw new DirectoryNotFoundException(folder.Root);
        var started = Stopwatch.GetTimestamp();
        var problems = new List<Diagnostic>();
        var isAnotherCommit = history?.Refresh() == true;
        // Beside what the tables read of the last time. What machines share is older than what is found in the folder, and opened first.
        if (store.IsShared) store.OpenWriter();
        var scanning = Task.Run(() => Scan(problems));
        var writer = store.OpenWriter();
        var files = scanning.GetAwaiter().GetResult();
        // Time has passed since the site was last up.
        var changes = ChangeSet.Between(writer.Files.Sources, files).Dated(history) with { IsScheduled = !IsPublished(writer) };
        if (isAnotherCommit) changes = changes.WithRedated(writer.Files.Sources, files, history!);
        if (IsPublished(writer)) RefuseEmptied(writer, changes);
        return Apply(writer, changes, problems, wholeFolder: true, started, progress);
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
            var intake = new ContentIntake(writer, folder, changes, folderProblems, wholeFolder);
            addresses = intake.TakeIn(addresses, isSystemAddress, clock.GetUtcNow(), progress);
            writer.Save();
            if (!changes.IsEmpty) TakenIn?.Invoke([.. changes.Changed.Select(file => file.Path), .. changes.Gone]);
            if (changes.IsEmpty) writer.Commit();
            else store.Publish(() => Commit(writer, changes));
            publishedAt = writer.Generation;
        }
        catch
        {
            // Nothing was published: readers keep the generation they have, and the next attempt starts from the store.
            published = null;
            writer.Rollback();
            throw;
        }

        // What the first reading wrote waits for the next look: visitors wait for the site.
        if (number > 1) store.EmptyLog();
        return Summary(writer, changes.Changed.Count, started, !changes.IsEmpty);
    }

    private IngestSummary Summary(GenerationWriter writer, int read, long started, bool isPublished)
    {
        var counts = writer.Problems.Count(store.Kinds.Rules);
        return new(
            writer.Files.Sources.Count,
            read,
            writer.Pages.Count,
            counts.GetValueOrDefault(Severity.Error),
            counts.GetValueOrDefault(Severity.Warning),
            Stopwatch.GetElapsedTime(started),
            isPublished
        );
    }

    private IReadOnlyList<SourceFile> Scan(List<Diagnostic> problems)
    {
        using var stage = IngestTrace.Stage("scan");
        return folder.Scan(problems);
    }
}
