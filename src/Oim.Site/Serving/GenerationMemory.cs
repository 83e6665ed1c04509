using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// What takes long to gather and is the same for every visitor, such as what a whole list is filed under: gathered once, and good until
/// more than texts has changed.
/// </summary>
public sealed class GenerationMemory
{
    private readonly PerGeneration<ConcurrentDictionary<string, Lazy<Task<Gathered>>>> memory = new(
        () => new(StringComparer.Ordinal),
        (known, generation) => new(known.Where(pair => IsStillGood(pair.Value, generation)), StringComparer.Ordinal)
    );
    private readonly bool isUsed;

    public GenerationMemory(ContentStore store, IOptions<SiteOptions> options)
    {
        isUsed = options.Value.PageCacheMegabytes > 0;
        store.Published += generation => memory.Of(generation);
    }

    /// <param name="key">What it is and what it depends on, of which there must be few.</param>
    public async Task<T> GetAsync<T>(SiteRequest site, string key, Func<Task<T>> gather)
        where T : class
    {
        // What an editor sees at another instant nobody else does.
        if (!isUsed || site.AsOf is not null || memory.Of(site.Generation) is not { } known) return await gather();
        var gathered = known.GetOrAdd(
            key,
            _ => new(() => GatherAsync(site, gather), LazyThreadSafetyMode.ExecutionAndPublication)
        );
        try
        {
            var (value, reads) = await gathered.Value;
            site.Reads.Add(reads);
            return (T)value;
        }
        catch
        {
            known.TryRemove(new(key, gathered));
            throw;
        }
    }

    /// <summary>The page for which it is gathered has read its own text, which is nobody else's.</summary>
    private static async Task<Gathered> GatherAsync<T>(SiteRequest site, Func<Task<T>> gather)
        where T : class
    {
        var (value, reads) = await site.Reads.OfAsync(gather);
        return new(value, reads);
    }

    private static bool IsStillGood(Lazy<Task<Gathered>> gathered, Generation generation) =>
        gathered.IsValueCreated && gathered.Value.IsCompletedSuccessfully && gathered.Value.Result.Reads.AreGoodIn(generation);

    /// <param name="Reads">The texts that it was gathered from.</param>
    private sealed record Gathered(object Value, TextReads Reads);
}
