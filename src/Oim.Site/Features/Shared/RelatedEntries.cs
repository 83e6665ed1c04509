using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// Pages close to a page, whatever their kind. A link to the other is worth 4 points, a link from it 2, each theme or series they share 3, each country 1
/// and all of them no more than 3: a list of a whole region's countries says little. It takes 3 points to be related. Among equals the latest comes first.
/// </summary>
public static class RelatedEntries
{
    private const int Enough = 3;

    public static Task<List<EntryLine>> RelatedToAsync(this ContentDbContext content, Entry page, SiteRequest site, int most)
    {
        var nearness = content.Database.SqlQuery<Nearness>($"""
            SELECT Id, sum(Points) AS Points FROM (
                SELECT linked.Id, 4 AS Points FROM reference r JOIN entry linked ON linked."Key" = r.Target AND linked.Language = {page.Language} WHERE r.EntryId = {page.Id} GROUP BY linked.Id
                UNION ALL
                SELECT r.EntryId, 2 FROM reference r WHERE r.Target = {page.Key} GROUP BY r.EntryId
                UNION ALL
                SELECT other.EntryId, CASE own.Taxonomy WHEN 'country' THEN min(3, count(*)) ELSE 3 * count(*) END
                FROM term own JOIN term other ON other.Taxonomy = own.Taxonomy AND other.Slug = own.Slug
                WHERE own.EntryId = {page.Id} GROUP BY other.EntryId, own.Taxonomy)
            GROUP BY Id
            """);
        return content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == page.Language && e.Id != page.Id && !e.IsSection)
            .Join(nearness.Where(near => near.Points >= Enough), e => e.Id, near => near.Id, (e, near) => new { Entry = e, near.Points })
            .OrderByDescending(pair => pair.Points).ThenByDescending(pair => pair.Entry.Date).ThenBy(pair => pair.Entry.TitleOrder)
            .Take(most).Select(pair => pair.Entry).Lines().ToListAsync();
    }

    private sealed class Nearness
    {
        public int Id { get; init; }

        public int Points { get; init; }
    }
}
