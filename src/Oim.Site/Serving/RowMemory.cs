using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;

namespace Oim.Site.Serving;

/// <summary>Rows that long lists are made of, at most a few for each page.</summary>
/// <param name="Read">Reads those of some pages, in any order.</param>
/// <param name="EntryId">The page of a row.</param>
public sealed record RowList<T>(string Name, Func<IQueryable<Entry>, Task<List<T>>> Read, Func<T, int> EntryId, IComparer<T> Order);

/// <summary>
/// What long lists are made of, in memory and in order: read once, and after a change those rows alone whose pages have changed. To give
/// out the rows of all pages anew was most of what a list cost (docs/performance.md).
/// </summary>
public sealed class RowMemory
{
    private readonly PerGeneration<ConcurrentDictionary<string, IKept>> memory = new(
        () => new(StringComparer.Ordinal),
        (known, generation) => new(After(known, generation.Entries!), StringComparer.Ordinal)
    );
    private readonly bool isUsed;

    public RowMemory(ContentStore store, IOptions<SiteOptions> options)
    {
        isUsed = options.Value.PageCacheMegabytes > 0;
        store.Published += generation => memory.Of(generation);
    }

    /// <summary>A list's rows as the request's generation has them.</summary>
    public Task<OrderedRows<T>> GetAsync<T>(SiteRequest site, ContentDbContext content, RowList<T> list) =>
        GetAsync(
            site,
            list.Name,
            list,
            pages => list.Read(pages is null ? content.Entries : content.Entries.Where(e => pages.Contains(e.Id)))
        );

    /// <summary>Those that belong to a part, of which there must be few: it is kept by itself, and nobody looks for them again.</summary>
    public Task<OrderedRows<T>> PartAsync<T>(
        SiteRequest site,
        ContentDbContext content,
        RowList<T> list,
        string part,
        Func<T, bool> isIn
    ) =>
        GetAsync(
            site,
            $"{list.Name} {part}",
            list,
            async pages =>
            {
                var all = await GetAsync(site, content, list);
                return [.. (pages is null ? all : all.Of(pages.ToHashSet())).Where(isIn)];
            }
        );

    private async Task<OrderedRows<T>> GetAsync<T>(SiteRequest site, string name, RowList<T> list, ReadRows<T> read)
    {
        // What an editor sees at another instant nobody else does.
        if (!isUsed || site.AsOf is not null || memory.Of(site.Generation) is not { } known)
            return (await new Kept<T>(null, null).RowsAsync(list, read, site)).Rows;
        var kept = (Kept<T>)known.GetOrAdd(name, _ => new Kept<T>(null, null));
        try
        {
            var (rows, reads) = await kept.RowsAsync(list, read, site);
            site.Reads.Add(reads);
            return rows;
        }
        catch
        {
            known.TryRemove(new(name, kept));
            throw;
        }
    }

    private static IEnumerable<KeyValuePair<string, IKept>> After(IEnumerable<KeyValuePair<string, IKept>> known, IReadOnlySet<int> changed)
    {
        foreach (var (name, list) in known)
            if (list.After(changed) is { } kept) yield return new(name, kept);
    }

    /// <param name="pages">Null: of all.</param>
    private delegate Task<List<T>> ReadRows<T>(IReadOnlyList<int>? pages);

    private interface IKept
    {
        /// <summary>What is still good after these pages have changed; null: too little to be worth it.</summary>
        IKept? After(IReadOnlySet<int> changed);
    }

    /// <param name="before">The rows as they were once.</param>
    /// <param name="behind">The pages that have changed since; null: all rows are to be read.</param>
    private sealed class Kept<T>(OrderedRows<T>? before, IReadOnlySet<int>? behind) : IKept
    {
        /// <summary>Of more pages it is as quick to read all.</summary>
        private const int MostBehind = 500;

        private readonly Lock gate = new();
        private Task<(OrderedRows<T> Rows, TextReads Reads)>? reading;
        private volatile OrderedRows<T>? read;

        public Task<(OrderedRows<T> Rows, TextReads Reads)> RowsAsync(RowList<T> list, ReadRows<T> readRows, SiteRequest site)
        {
            lock (gate) return reading ??= site.Reads.OfAsync(async () => read = await ReadAsync(list, readRows));
        }

        public IKept? After(IReadOnlySet<int> changed)
        {
            var (rows, pages) = read is { } all ? (all, changed) : (before, behind?.Union(changed).ToHashSet());
            return pages is null || pages.Count > MostBehind ? null : new Kept<T>(rows, pages);
        }

        private async Task<OrderedRows<T>> ReadAsync(RowList<T> list, ReadRows<T> readRows)
        {
            if (before is not null && behind is not null)
                return before.With(behind, await readRows([.. behind]), list.EntryId, list.Order);
            var all = await readRows(null);
            all.Sort(list.Order);
            return new(all, list.EntryId);
        }
    }
}
