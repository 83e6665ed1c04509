using System.Data.Common;
using System.Diagnostics;
using Oim.Content.Storage;
using Oim.Content.Storage.Tables;

namespace Oim.Content.Ingestion;

/// <summary>What machines that share a database do instead of reading files: they take over what one of them has written.</summary>
public sealed partial class Ingester
{
    /// <summary>
    /// A standby that missed the last writes is told of them again by whoever leads: until then nobody shows less than before. What is
    /// longer away is gone, as its file may be.
    /// </summary>
    private static readonly TimeSpan LongestAhead = TimeSpan.FromSeconds(20);

    private DateTimeOffset? aheadSince;

    /// <summary>Takes over what another machine has written.</summary>
    /// <returns>Null: nothing.</returns>
    public IngestSummary? Follow() => Alone(() => store.IsLost ? Rebuild(null) : TakeOver());

    /// <summary>Shows what this machine took over before it was stopped: the shared database is away.</summary>
    public IngestSummary? Resume() => Alone(() =>
    {
        if (store.Current.IsLoaded) return null;
        var started = Stopwatch.GetTimestamp();
        var writer = store.OpenFollower();
        writer.Resume();
        if (writer.Generation == 0) return null;
        store.Publish(() => Next(writer, _ => null, _ => null));
        return Summary(writer, 0, started, isPublished: true);
    });

    private IngestSummary? TakeOver()
    {
        var started = Stopwatch.GetTimestamp();
        var writer = store.OpenFollower();
        var wasPublished = IsPublished(writer);
        var changes = CatchUp(writer);
        if (writer.Generation == 0) return null;
        if (wasPublished && changes is { Count: 0 })
        {
            // Another number and nothing else, or nothing at all.
            writer.Commit();
            publishedAt = writer.Generation;
            store.EmptyLog();
            return null;
        }

        TakenIn?.Invoke(null);
        store.Publish(() => Next(
            writer,
            now => wasPublished ? TextsAmong(changes, now) : null,
            now => wasPublished ? EntriesAmong(changes, now) : null
        ));
        if (number > 1) store.EmptyLog();
        return Summary(writer, 0, started, isPublished: true);
    }

    private IReadOnlyCollection<RowChange>? CatchUp(GenerationWriter writer)
    {
        var now = clock.GetUtcNow();
        var changes = writer.CatchUp(keepsLater: !(now - aheadSince > LongestAhead));
        aheadSince = writer.IsAhead ? aheadSince ?? now : null;
        return changes;
    }

    /// <summary>
    /// The same content at another time. Each machine goes by its own clock, whether or not the database is there; who leads checks anew.
    /// </summary>
    private IngestSummary? AtThisInstant()
    {
        if (!store.Leads) return Again();
        try
        {
            return Scheduled();
        }
        catch (Exception error) when (error is DbException or OvertakenException)
        {
            Again();
            throw;
        }
    }

    private IngestSummary? Again()
    {
        lock (gate)
        {
            if (!store.Current.IsLoaded) return null;
            var (before, now) = (store.Current, clock.GetUtcNow());
            var next = NextChange(store.NextScheduledChange, before.Settings, now);
            store.Publish(() => before with { Number = ++number, NextChange = next, Texts = null, Entries = null });
            return null;
        }
    }
}
