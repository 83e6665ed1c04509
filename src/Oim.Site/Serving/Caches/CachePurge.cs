using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving.Caches;

/// <summary>
/// Tells the caches before the site, after each generation, which pages they must ask for again. Each machine does, so that what a cache
/// took from one that was a moment behind goes too; and once more a second later, for answers that were under way.
/// </summary>
internal sealed class CachePurge(ContentStore store, IOptions<SiteOptions> options, ILogger<CachePurge> logger)
    : IHostedService,
        IDisposable
{
    private static readonly HttpMethod Purge = new("PURGE");
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly CancellationTokenSource stopping = new();
    private int isFailureTold;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.SharedCache == 0 || options.Value.SharedCachePurge.Count == 0) return Task.CompletedTask;
        store.Published += Tell;
        // Nobody knows what has changed since the site was last up.
        if (store.Current.IsLoaded) Tell(store.Current with { Texts = null });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Published -= Tell;
        return stopping.CancelAsync();
    }

    public void Dispose()
    {
        stopping.Dispose();
        http.Dispose();
    }

    private void Tell(Generation generation)
    {
        var pages = generation.Texts?.Select(generation.Addresses.PageOf).OfType<PageAddress>();
        var names = pages is null
            ? SharedCaching.Site
            : string.Join(' ', pages.Select(SharedCaching.NameOf).Append(SharedCaching.Texts));
        foreach (var cache in options.Value.SharedCachePurge) _ = Task.Run(() => TellTwiceAsync(cache, names));
    }

    private async Task TellTwiceAsync(string cache, string names)
    {
        try
        {
            await TellAsync(cache, names);
            await Task.Delay(Again, stopping.Token);
            await TellAsync(cache, names);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task TellAsync(string cache, string names)
    {
        try
        {
            using var request = new HttpRequestMessage(Purge, cache);
            request.Headers.TryAddWithoutValidation("Surrogate-Key", names);
            using var answer = await http.SendAsync(request, stopping.Token);
            answer.EnsureSuccessStatusCode();
            Interlocked.Exchange(ref isFailureTold, 0);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !stopping.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref isFailureTold, 1) == 0) logger.LogNotPurged(cache, options.Value.SharedCache, error.Message);
        }
    }
}
