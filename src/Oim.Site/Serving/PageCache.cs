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

    private readonly PerGeneration<Table> tables = new(() => new());

    /// <summary>The answer at an address, if it is ready.</summary>
    public ReadyResponse? Find(Generation generation, string key) =>
        tables.Of(generation) is { } table
        && table.Pages.TryGetValue(key, out var page)
        && page.IsValueCreated
        && page.Value.IsCompletedSuccessfully
            ? page.Value.Result
            : null;

    /// <summary>The answer at an address, made by <paramref name="render"/> when it is not there. An answer other than 200 is given and not kept.</summary>
    public async Task<ReadyResponse> GetOrRenderAsync(Generation generation, string key, Func<Task<ReadyResponse>> render)
    {
        if (tables.Of(generation) is not { } table) return await render();
        var page = table.Pages.GetOrAdd(key, _ => new(render, LazyThreadSafetyMode.ExecutionAndPublication));
        try
        {
            var response = await page.Value;
            if (response.Status != StatusCodes.Status200OK) table.Pages.TryRemove(new(key, page));
            else if (Interlocked.Add(ref table.Bytes, response.Length) > Limit) tables.Renew(generation);
            return response;
        }
        catch
        {
            table.Pages.TryRemove(new(key, page));
            throw;
        }
    }

    private sealed class Table
    {
        public long Bytes;

        public ConcurrentDictionary<string, Lazy<Task<ReadyResponse>>> Pages { get; } = new(StringComparer.Ordinal);
    }
}
