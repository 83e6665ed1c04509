using Oim.Content.Ingestion;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Features.Errors;

/// <summary>Has a database that cannot be read built anew: once, on a thread of its own, however many requests ask for it.</summary>
public sealed class StoreRestoration(Ingester ingester, ContentStore store, TimeProvider clock, ILogger<StoreRestoration> logger)
{
    /// <summary>How long a visitor waits before being asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>After a failure: a disk that is full is not tried again for each request.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<bool> restoring = Task.FromResult(true);
    private long started;

    /// <summary>Waits for the database, without a thread. False: it takes too long, or cannot be done now.</summary>
    /// <param name="seen">The generation whose reader met the fault.</param>
    public async Task<bool> WaitAsync(Generation seen, string reason, CancellationToken aborted)
    {
        try
        {
            return await Restoring(seen, reason).WaitAsync(Patience, aborted);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Task<bool> Restoring(Generation seen, string reason)
    {
        lock (gate)
        {
            if (!restoring.IsCompleted || (!restoring.Result && clock.GetElapsedTime(started) < BetweenTries)) return restoring;
            started = clock.GetTimestamp();
            return restoring = Task.Factory.StartNew(
                () => Restore(seen, reason),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
    }

    private bool Restore(Generation seen, string reason)
    {
        try
        {
            if (ingester.Restore(seen)) logger.LogRestored(store.File, reason);
            return true;
        }
        catch (Exception error)
        {
            logger.LogNotRestored(OperationalError.Explain(error, store.DataFolder) ?? error.ToString());
            return false;
        }
    }
}
