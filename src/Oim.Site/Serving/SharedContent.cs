using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>
/// What a machine does among those that share a database (adr/0037): each second it keeps the lead or asks for it, and takes over what
/// another has written; most often it has heard of that already.
/// </summary>
internal sealed class SharedContent(ContentStore store, ContentService content, ILogger<SharedContent> logger) : BackgroundService
{
    /// <summary>A lead that is not kept for four seconds is another's.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim heard = new(0);

    /// <summary>Whether the database answered when it was last asked.</summary>
    public bool IsReachable { get; private set; } = true;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.IsShared
            ? Task.WhenAll(KeepAsync(stoppingToken), ListenAsync(stoppingToken), FollowAsync(stoppingToken))
            : Task.CompletedTask;

    /// <summary>Keeps the lead, however long what it is kept for takes.</summary>
    private async Task KeepAsync(CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(BetweenLooks);
        do
        {
            try
            {
                var led = store.Leads;
                if (!content.MayLead) store.Ping();
                else if (store.TryLead() != led) Tell();
                if (!IsReachable) logger.LogBack();
                IsReachable = true;
            }
            catch (Exception error) when (OperationalError.Explain(error, store.DataFolder) is { } explanation)
            {
                if (IsReachable) logger.LogAway(explanation);
                IsReachable = false;
            }
        } while (await NextAsync(timer, stopping));
    }

    private void Tell()
    {
        if (store.Leads) logger.LogLeading();
        else logger.LogFollowing();
        heard.Release();
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        await content.Joined.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var led = store.Leads;
        while (!stopping.IsCancellationRequested)
        {
            // Notices are lost by poolers, standbys and connections that are half open: then it is asked for. What waits, here, waits on a
            // thread of the pool.
            var notice = (Task)heard.WaitAsync(BetweenLooks, stopping);
            await notice.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            if (stopping.IsCancellationRequested) return;
            var leads = store.Leads;
            if (leads && (!led || content.IsBehindFolder || store.IsUndone)) content.TakeIn();
            else if (!leads) content.Follow();
            led = leads;
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(BetweenLooks);
        do
        {
            try
            {
                await store.ListenAsync(() => heard.Release(), stopping);
            }
            catch (Exception error) when (error is OperationCanceledException || OperationalError.Explain(error) is not null)
            {
                // Until it comes back, what is new is asked for each second.
            }
        } while (await NextAsync(timer, stopping));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public override void Dispose()
    {
        heard.Dispose();
        base.Dispose();
    }
}
