using Microsoft.EntityFrameworkCore;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// Lines of the pages close to a page, whatever their kind. A link to the other is worth 4 points, a link from it 2, each theme they share
/// 3, each country 1 and all of them no more than 3: a list of a whole region's countries says little. It takes 3 points to be related.
/// </summary>
public static class RelatedEntries
{
    /// <summary>The index knows sections like other pages, and they are not shown here.</summary>
    private const int Margin = 12;

    private const int LinkTo = 4;
    private const int LinkFrom = 2;
    private const int Enough = 3;

    private static readonly SharedLabels[] Shared = [new(EntryDimension.Theme, Each: 3), new(EntryDimension.Country, Each: 1, Most: 3)];

    /// <param name="shown">Pages that this one shows elsewhere.</param>
    public static async Task<IReadOnlyList<EntryLine>> RelatedToAsync(
        this ContentDbContext content,
        Entry page,
        IEnumerable<Term> terms,
        SiteRequest site,
        int most,
        IReadOnlyList<EntryLine> shown
    )
    {
        var references = await content
            .References.Where(reference => reference.Field == null && (reference.EntryId == page.Id || reference.Target == page.Key))
            .Select(reference => new { reference.EntryId, reference.Target })
            .ToListAsync();
        var linked = references
            .Where(reference => reference.EntryId == page.Id)
            .Select(reference => site.Addresses.Named(reference.Target, page.Language)?.EntryId)
            .OfType<int>();
        var linking = references.Where(reference => reference.Target == page.Key).Select(reference => reference.EntryId);
        var points = new Dictionary<int, int>();
        foreach (var id in linked.Distinct()) points[id] = LinkTo;
        foreach (var id in linking.Distinct()) points[id] = points.GetValueOrDefault(id) + LinkFrom;
        var related = new RelatedDocuments(site.Generation.Search, Shared, Enough).Of(
            page.Id,
            terms.Select(LabelOf).OfType<(string, string)>(),
            points,
            page.Language,
            site.Now,
            most + Margin
        );
        var lines = await content.Entries.ListedAt(site.Viewpoint).Where(entry => !entry.IsSection).LinesInOrderAsync(related);
        return [.. lines.ExceptBy(shown.Select(line => line.Id), line => line.Id).Take(most)];
    }

    private static (string Dimension, string Value)? LabelOf(Term term) => term.Taxonomy switch
    {
        Term.Country => (EntryDimension.Country, term.Label),
        Term.Theme => (EntryDimension.Theme, term.Slug),
        _ => null,
    };
}
