using System.Collections.Concurrent;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// Answers kept as ready bytes. Each generation starts with an empty table, so nothing old can be served; many requests
/// for a page that is not there yet render it once.
/// </summary>
public sealed class PageCache
{
    /// <summary>Bytes of uncompressed pages after which the table is emptied.</summary>
    private const long Limit = 256L * 1024 * 1024;

    private volatile Table table = new(0);

    /// <summary>The answer at an address, if it is ready.</summary>
    public ReadyResponse? Find(Generation generation, string key) =>
        table is { } current && current.Generation == generation.Number && current.Pages.TryGetValue(key, out var page) && page.IsValueCreated && page.Value.IsCompletedSuccessfully ? page.Value.Result : null;

    /// <summary>The answer at an address, made by <paramref name="render"/> when it is not there. An answer other than 200 is given and not kept.</summary>
    public async Task<ReadyResponse> GetOrRenderAsync(Generation generation, string key, Func<Task<ReadyResponse>> render)
    {
        var current = TableOf(generation);
        if (current is null) return await render();
        var page = current.Pages.GetOrAdd(key, _ => new(render, LazyThreadSafetyMode.ExecutionAndPublication));
        try
        {
            var response = await page.Value;
            if (response.Status != StatusCodes.Status200OK) current.Pages.TryRemove(new(key, page));
            else if (Interlocked.Add(ref current.Bytes, response.Length) > Limit) table = new(generation.Number);
            return response;
        }
        catch
        {
            current.Pages.TryRemove(new(key, page));
            throw;
        }
    }

    /// <summary>Null for a reader still on an older generation.</summary>
    private Table? TableOf(Generation generation)
    {
        var current = table;
        while (current.Generation < generation.Number)
        {
            var next = new Table(generation.Number);
            var before = Interlocked.CompareExchange(ref table, next, current);
            current = before == current ? next : before;
        }

        return current.Generation == generation.Number ? current : null;
    }

    private sealed class Table(long generation)
    {
        public long Bytes;

        public long Generation { get; } = generation;

        public ConcurrentDictionary<string, Lazy<Task<ReadyResponse>>> Pages { get; } = new(StringComparer.Ordinal);
    }
}
