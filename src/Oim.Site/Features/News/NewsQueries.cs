using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

public sealed class NewsQueries(ContentDbContext content, SiteRequest site)
{
    /// <summary>Published news, latest first.</summary>
    public IQueryable<Entry> Published() =>
        content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == "news" && e.Language == site.Language).OrderByDescending(e => e.Date).ThenBy(e => e.TitleOrder);

    public Task<List<EntryLine>> LatestAsync(int count) => Published().Where(e => !e.Archived).Take(count).Lines().ToListAsync();

    public Task<List<EntryLine>> InSectionAsync(Entry section) => Published().Below(section).Lines().ToListAsync();

    public Task<NewsDetail?> DetailAsync(int entryId) => content.Set<NewsDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);
}
