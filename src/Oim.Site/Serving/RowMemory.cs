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
    public async Task<IReadOnlyList<T>> GetAsync<T>(SiteRequest site, ContentDbContext content, RowList<T> list)
    {
        // What an editor sees at another instant nobody else does.
        if (!isUsed || site.AsOf is not null || memory.Of(site.Generation) is not { } known)
            return (await new Kept<T>([], null).RowsAsync(list, content, site)).Rows;
        var kept = (Kept<T>)known.GetOrAdd(list.Name, _ => new Kept<T>([], null));
        try
        {
            var (rows, reads) = await kept.RowsAsync(list, content, site);
            site.Reads.Add(reads);
            return rows;
        }
        catch
        {
            known.TryRemove(new(list.Name, kept));
            throw;
        }
    }

    private static IEnumerable<KeyValuePair<string, IKept>> After(IEnumerable<KeyValuePair<string, IKept>> known, IReadOnlySet<int> changed)
    {
        foreach (var (name, list) in known)
            if (list.After(changed) is { } kept) yield return new(name, kept);
    }

    private interface IKept
    {
        /// <summary>What is still good after these pages have changed; null: too little to be worth it.</summary>
        IKept? After(IReadOnlySet<int> changed);
    }

    /// <param name="before">The rows as they were once, in order.</param>
    /// <param name="behind">The pages that have changed since; null: all rows are to be read.</param>
    private sealed class Kept<T>(IReadOnlyList<T> before, IReadOnlySet<int>? behind) : IKept
    {
        /// <summary>Of more pages it is as quick to read all.</summary>
        private const int MostBehind = 500;

        private readonly Lock gate = new();
        private Task<(IReadOnlyList<T> Rows, TextReads Reads)>? reading;
        private volatile IReadOnlyList<T>? read;

        public Task<(IReadOnlyList<T> Rows, TextReads Reads)> RowsAsync(RowList<T> list, ContentDbContext content, SiteRequest site)
        {
            lock (gate) return reading ??= site.Reads.OfAsync(async () => read = await ReadAsync(list, content));
        }

        public IKept? After(IReadOnlySet<int> changed)
        {
            var (rows, pages) = read is { } all ? (all, changed) : (before, behind?.Union(changed).ToHashSet());
            return pages is null || pages.Count > MostBehind ? null : new Kept<T>(rows, pages);
        }

        private async Task<IReadOnlyList<T>> ReadAsync(RowList<T> list, ContentDbContext content)
        {
            if (behind is null)
            {
                var all = await list.Read(content.Entries);
                all.Sort(list.Order);
                return all;
            }

            var rows = before.Where(row => !behind.Contains(list.EntryId(row))).ToList();
            var pages = behind.ToList();
            foreach (var row in await list.Read(content.Entries.Where(e => pages.Contains(e.Id))))
            {
                var place = rows.BinarySearch(row, list.Order);
                rows.Insert(place < 0 ? ~place : place, row);
            }

            return rows;
        }
    }
}
