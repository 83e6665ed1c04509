using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>As much of a news item as the filters of a list must know.</summary>
public sealed record NewsDay(int Id, DateTimeOffset? Date);

public sealed class NewsQueries(ContentDbContext content, SiteRequest site, GenerationMemory memory, IStringLocalizer<Texts> texts)
{
    /// <summary>Published news, latest first.</summary>
    public IQueryable<Entry> Published() =>
        LatestFirst(
            content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == NewsKind.KindName && e.Language == site.Language)
        );

    /// <summary>All news of a section, latest first, with what it is filed under.</summary>
    public Task<FacetIndex<NewsDay>> IndexAsync(Entry section) => memory.GetAsync(site, $"news {section.Id}", async () =>
        {
            var news = Published().Below(section);
            var (days, terms) = (await news.Select(e => new NewsDay(e.Id, e.Date)).ToListAsync(), await TermTable.OfAsync(content, news));
            return new FacetIndex<NewsDay>(
                days,
                [
                    YearFacet.Of<NewsDay>(site, texts, item => item.Date),
                    terms.ByCountry<NewsDay>(texts, site, item => item.Id),
                    terms.ByTheme<NewsDay>(texts, item => item.Id),
                ],
                site.Language
            );
        });

    public Task<IReadOnlyList<EntryLine>> LinesAsync(IReadOnlyList<int> ids) => content.Entries.LinesInOrderAsync(ids);

    private static IQueryable<Entry> LatestFirst(IQueryable<Entry> news) =>
        news.OrderByDescending(e => e.Date).ThenBy(e => e.TitleOrder).ThenBy(e => e.Address);

    /// <summary>The news published just before and just after an item.</summary>
    public async Task<(EntryLine? Before, EntryLine? After)> NeighboursAsync(Entry item)
    {
        // What has no date comes last. As one condition, they would be looked for among all news.
        var newer = item.Date is null ? Published().Where(e => e.Date != null) : Published().Where(e => e.Date > item.Date);
        var near = Published()
            .Where(e => e.Date == item.Date)
            .Concat(newer.Reverse().Take(1))
            .Concat(Published().Where(e => e.Date < item.Date).Take(1));
        if (item.Date is not null) near = near.Concat(Published().Where(e => e.Date == null).Take(1));
        var lines = await LatestFirst(near).Lines().ToListAsync();
        var place = lines.FindIndex(line => line.Id == item.Id);
        return place < 0 ? (null, null) : (lines.ElementAtOrDefault(place + 1), lines.ElementAtOrDefault(place - 1));
    }
}
