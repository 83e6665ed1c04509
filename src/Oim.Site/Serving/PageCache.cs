using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>
/// What an answer depends on beside its generation. A value of its own kind: no path that is asked for can spell another's.
/// </summary>
/// <param name="Origin">How its whole addresses begin.</param>
/// <param name="IsMarkdown">The visitor prefers Markdown to HTML.</param>
public readonly record struct PageKey(string Origin, string Path, bool IsMarkdown);

/// <summary>
/// Answers kept as ready bytes. Each generation starts with an empty table, so nothing old can be served; many requests
/// for a page that is not there yet render it once. Where they grow beyond the limit, those that were asked for least recently go.
/// </summary>
public sealed class PageCache(IOptions<SiteOptions> options)
{
    private readonly long limit = options.Value.PageCacheMegabytes * 1024L * 1024;
    private readonly PerGeneration<Table> tables = new(() => new());

    /// <summary>The answer at an address, if it is ready.</summary>
    public ReadyResponse? Find(Generation generation, PageKey key) =>
        tables.Of(generation) is { } table && table.Pages.TryGetValue(key, out var page) && page.Ready is { } ready
            ? table.Used(page, ready)
            : null;

    /// <summary>
    /// The answer at an address, made by <paramref name="render"/> when it is not there. An answer other than 200 is given and not kept.
    /// </summary>
    public async Task<ReadyResponse> GetOrRenderAsync(Generation generation, PageKey key, Func<Task<ReadyResponse>> render)
    {
        if (tables.Of(generation) is not { } table) return await render();
        var page = table.Pages.GetOrAdd(key, _ => new(render));
        try
        {
            var response = table.Used(page, await page.Response);
            if (response.Status != StatusCodes.Status200OK) table.Pages.TryRemove(new(key, page));
            else if (page.IsNew(response)) Keep(response, table);
            return response;
        }
        catch
        {
            table.Pages.TryRemove(new(key, page));
            throw;
        }
    }

    private void Keep(ReadyResponse response, Table table)
    {
        // A compressed copy is made when somebody asks for it, and counts from then on.
        response.Grown = bytes => table.Add(bytes, limit);
        table.Add(response.Size, limit);
    }

    private sealed class Page(Func<Task<ReadyResponse>> render)
    {
        private readonly Lazy<Task<ReadyResponse>> response = new(render, LazyThreadSafetyMode.ExecutionAndPublication);
        private ReadyResponse? ready;

        public Task<ReadyResponse> Response => response.Value;

        public ReadyResponse? Ready => ready;

        public long LastUse { get; set; }

        /// <summary>True once: many requests may wait for one page.</summary>
        public bool IsNew(ReadyResponse made) => Interlocked.Exchange(ref ready, made) is null;
    }

    private sealed class Table
    {
        private readonly Lock eviction = new();
        private long bytes;
        private long uses;

        public ConcurrentDictionary<PageKey, Page> Pages { get; } = new();

        /// <summary>Requests at the same moment may take the same number: which of them came first does not matter.</summary>
        public ReadyResponse Used(Page page, ReadyResponse response)
        {
            page.LastUse = ++uses;
            return response;
        }

        public void Add(long more, long limit)
        {
            if (Interlocked.Add(ref bytes, more) > limit) Evict(limit * 9 / 10);
        }

        private void Evict(long aim)
        {
            if (!eviction.TryEnter()) return;
            try
            {
                var ready = Pages.Where(page => page.Value.Ready is not null).OrderBy(page => page.Value.LastUse).ToList();
                var size = ready.Sum(page => page.Value.Ready!.Size);
                foreach (var page in ready.TakeWhile(_ => size > aim))
                    if (Pages.TryRemove(page)) size -= page.Value.Ready!.Size;
                Interlocked.Exchange(ref bytes, size);
            }
            finally
            {
                eviction.Exit();
            }
        }
    }
}
