using System.Collections.Concurrent;

namespace Oim.Site.Serving;

/// <summary>
/// What takes long to gather and is the same for every visitor, such as what a whole list is filed under: gathered once for each
/// generation.
/// </summary>
public sealed class GenerationMemory
{
    private readonly PerGeneration<ConcurrentDictionary<string, Lazy<Task<object>>>> memory = new(() => new(StringComparer.Ordinal));

    /// <param name="key">What it is and what it depends on, of which there must be few.</param>
    public async Task<T> GetAsync<T>(SiteRequest site, string key, Func<Task<T>> gather)
        where T : class
    {
        // What an editor sees at another instant nobody else does.
        if (site.AsOf is not null || memory.Of(site.Generation) is not { } known) return await gather();
        var gathered = known.GetOrAdd(key, _ => new(async () => await gather(), LazyThreadSafetyMode.ExecutionAndPublication));
        try
        {
            return (T)await gathered.Value;
        }
        catch
        {
            known.TryRemove(new(key, gathered));
            throw;
        }
    }
}
