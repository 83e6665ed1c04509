using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>As much of a news item as the filters of a list must know.</summary>
public sealed record NewsDay(int Id, DateTimeOffset? Date);

public sealed class NewsQueries(ContentDbContext content, SiteRequest site)
{
    /// <summary>Published news, latest first.</summary>
    public IQueryable<Entry> Published() =>
        content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == NewsKind.KindName && e.Language == site.Language).OrderByDescending(e => e.Date).ThenBy(e => e.TitleOrder).ThenBy(e => e.Id);

    public Task<List<EntryLine>> LatestAsync(int count) => Published().Where(e => !e.Archived).Take(count).Lines().ToListAsync();

    public Task<List<NewsDay>> DaysAsync(Entry section) => Published().Below(section).Select(e => new NewsDay(e.Id, e.Date)).ToListAsync();

    public Task<IReadOnlyList<EntryLine>> LinesAsync(IReadOnlyList<int> ids) => content.Entries.LinesInOrderAsync(ids);

    /// <summary>The news published just before and just after an item.</summary>
    public async Task<(EntryLine? Before, EntryLine? After)> NeighboursAsync(Entry item)
    {
        var sameDay = await Published().Where(e => e.Date == item.Date).Lines().ToListAsync();
        var place = sameDay.FindIndex(line => line.Id == item.Id);
        if (place < 0) return (null, null);
        // What has no date comes last.
        var before = sameDay.ElementAtOrDefault(place + 1) ?? await Published().Where(e => e.Date < item.Date || (e.Date == null && item.Date != null)).Lines().FirstOrDefaultAsync();
        var after = sameDay.ElementAtOrDefault(place - 1) ?? await Published().Where(e => e.Date > item.Date || (e.Date != null && item.Date == null)).Lines().LastOrDefaultAsync();
        return (before, after);
    }

    public Task<NewsDetail?> DetailAsync(int entryId) => content.Set<NewsDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);
}
