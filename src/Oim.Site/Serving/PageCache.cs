using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>
/// What an answer depends on beside its generation. A value of its own kind: no path that is asked for can spell another's.
/// </summary>
/// <param name="Origin">How its whole addresses begin.</param>
/// <param name="IsMarkdown">The visitor prefers Markdown to HTML.</param>
/// <param name="Query">Of a list that is narrowed, or of its second page.</param>
public readonly record struct PageKey(string Origin, string Path, bool IsMarkdown, string Query = "")
{
    /// <summary>By what tells addresses apart; nearly all have one origin, one form and no query.</summary>
    public override int GetHashCode() => Query.Length == 0 ? Path.GetHashCode(StringComparison.Ordinal) : HashCode.Combine(Path, Query);
}

/// <summary>
/// Answers kept as ready bytes. A new generation starts with none or, where texts alone have changed, with those that were made from other
/// texts: nothing old can be served. Many requests for a page that is not there yet render it once. Where they grow beyond the limit, those
/// that were asked for least recently go.
/// </summary>
public sealed class PageCache
{
    private readonly long limit;
    private readonly PerGeneration<ConcurrentDictionary<PageKey, Page>> tables;
    private readonly Lock eviction = new();
    private readonly SiteMeter meter;
    private long bytes;
    private long made;
    private long uses;

    /// <param name="store">Whose every generation is followed; null: those that are asked for.</param>
    public PageCache(IOptions<SiteOptions> options, SiteMeter meter, ContentStore? store = null)
    {
        this.meter = meter;
        limit = options.Value.PageCacheMegabytes * 1024L * 1024;
        tables = new(
            () => new(),
            (pages, generation) => new(pages.Where(page => page.Value.Ready is { Reads: { } reads } && reads.AreGoodIn(generation)))
        );
        if (store is not null) store.Published += generation => tables.Of(generation);
    }

    /// <summary>Bytes of memory that the ready pages take.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>How many answers were made, or grew: another number where there is something new to keep.</summary>
    public long Made => Interlocked.Read(ref made);

    /// <summary>Raised where all answers are made anew.</summary>
    public event Action? Renewed;

    /// <summary>All answers are made anew: something has become known that no generation tells of.</summary>
    public void Renew(Generation generation)
    {
        tables.Renew(generation);
        Renewed?.Invoke();
    }

    /// <summary>The answers that are ready, those that were asked for last before the others.</summary>
    public IEnumerable<KeyValuePair<PageKey, ReadyResponse>> LastUsed(Generation generation) =>
        (tables.Of(generation) ?? [])
            .Where(page => page.Value.Ready is not null)
            .OrderByDescending(page => page.Value.LastUse)
            .Select(page => KeyValuePair.Create(page.Key, page.Value.Ready!));

    /// <summary>Puts an answer back that was made from the same state before the site was started.</summary>
    public void Restore(Generation generation, PageKey key, ReadyResponse response)
    {
        if (limit <= 0 || tables.Of(generation) is not { } pages) return;
        var page = new Page(() => Task.FromResult(response));
        if (page.IsNew(response) && pages.TryAdd(key, page)) Count(response);
    }

    /// <summary>The answer at an address, if it is ready.</summary>
    public ReadyResponse? Find(Generation generation, PageKey key)
    {
        if (tables.Of(generation) is not { } pages || !pages.TryGetValue(key, out var page)) return null;
        if (page.Ready is not { } ready) return null;
        meter.Hit();
        return Used(page, ready);
    }

    /// <summary>
    /// The answer at an address, made by <paramref name="render"/> when it is not there. An answer other than 200 is given and not kept.
    /// </summary>
    public async Task<ReadyResponse> GetOrRenderAsync(Generation generation, PageKey key, Func<Task<ReadyResponse>> render)
    {
        if (limit <= 0 || tables.Of(generation) is not { } pages) return await render();
        var page = pages.GetOrAdd(key, _ => new(render));
        try
        {
            var response = Used(page, await page.Response);
            if (response.Status != StatusCodes.Status200OK) pages.TryRemove(new(key, page));
            else if (page.IsNew(response)) Keep(response);
            return response;
        }
        catch
        {
            pages.TryRemove(new(key, page));
            throw;
        }
    }

    /// <summary>Keeps an answer that was made, where its generation is still the one.</summary>
    public void Keep(Generation generation, PageKey key, ReadyResponse response)
    {
        if (limit <= 0 || response.Status != StatusCodes.Status200OK || tables.Of(generation) is not { } pages) return;
        var page = new Page(() => Task.FromResult(response));
        if (page.IsNew(response) && pages.TryAdd(key, page)) Keep(response);
    }

    private void Keep(ReadyResponse response)
    {
        meter.Miss();
        Count(response);
    }

    private void Count(ReadyResponse response)
    {
        // A compressed copy is made when somebody asks for it, and counts from then on.
        response.Grown = Add;
        Add(response.Size);
    }

    /// <summary>Requests at the same moment may take the same number: which of them came first does not matter.</summary>
    private ReadyResponse Used(Page page, ReadyResponse response)
    {
        page.LastUse = ++uses;
        return response;
    }

    private void Add(long more)
    {
        Interlocked.Increment(ref made);
        if (Interlocked.Add(ref bytes, more) > limit) Evict(limit * 9 / 10);
    }

    /// <summary>What left with a generation is still counted here until then: the bytes are counted anew.</summary>
    private void Evict(long aim)
    {
        if (!eviction.TryEnter()) return;
        try
        {
            var pages = tables.Latest;
            var ready = pages.Where(page => page.Value.Ready is not null).OrderBy(page => page.Value.LastUse).ToList();
            var size = ready.Sum(page => page.Value.Ready!.Size);
            foreach (var page in ready.TakeWhile(_ => size > aim))
                if (pages.TryRemove(page)) size -= page.Value.Ready!.Size;
            Interlocked.Exchange(ref bytes, size);
        }
        finally
        {
            eviction.Exit();
        }
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
}
