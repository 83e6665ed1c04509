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

    /// <summary>Of thousands that share a theme, those as near as this many are looked at, and no more.</summary>
    private const int Candidates = 50;

    public static Task<List<EntryLine>> RelatedToAsync(this ContentDbContext content, Entry page, SiteRequest site, int most)
    {
        var nearness = content.Database.SqlQuery<Nearness>($"""
            WITH shared AS (
                SELECT DISTINCT linked.Id, 4 AS Points, 0 AS Country FROM reference r JOIN entry linked ON linked."Key" = r.Target AND linked.Language = {page.Language} WHERE r.EntryId = {page.Id}
                UNION ALL
                SELECT DISTINCT r.EntryId, 2, 0 FROM reference r WHERE r.Target = {page.Key}
                UNION ALL
                SELECT other.EntryId, 3 * (own.Taxonomy <> 'country'), own.Taxonomy = 'country'
                FROM term own JOIN term other ON other.Taxonomy = own.Taxonomy AND other.Slug = own.Slug WHERE own.EntryId = {page.Id}),
            near AS MATERIALIZED (SELECT Id, sum(Points) + min(3, sum(Country)) AS Points FROM shared GROUP BY Id HAVING sum(Points) + min(3, sum(Country)) >= {Enough})
            SELECT Id, Points FROM near WHERE Points >= coalesce((SELECT Points FROM near ORDER BY Points DESC LIMIT 1 OFFSET {Candidates}), 0)
            """);
        return content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == page.Language && e.Id != page.Id && !e.IsSection)
            .Join(nearness, e => e.Id, near => near.Id, (e, near) => new { Entry = e, near.Points })
            .OrderByDescending(pair => pair.Points).ThenByDescending(pair => pair.Entry.Date).ThenBy(pair => pair.Entry.TitleOrder)
            .Take(most).Select(pair => pair.Entry).Lines().ToListAsync();
    }

    private sealed class Nearness
    {
        public int Id { get; init; }

        public int Points { get; init; }
    }
}
