using Microsoft.EntityFrameworkCore;
using Oim.Content.Search;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Lines of the pages close to a page: see <see cref="RelatedDocuments"/>.</summary>
public static class RelatedEntries
{
    /// <summary>The index knows sections like other pages, and they are not shown here.</summary>
    private const int Margin = 12;

    public static async Task<IReadOnlyList<EntryLine>> RelatedToAsync(
        this ContentDbContext content,
        Entry page,
        IEnumerable<Term> terms,
        SiteRequest site,
        int most
    )
    {
        var references = await content
            .References.Where(reference => reference.EntryId == page.Id || reference.Target == page.Key)
            .Select(reference => new { reference.EntryId, reference.Target })
            .ToListAsync();
        var linked = references
            .Where(reference => reference.EntryId == page.Id)
            .Select(reference => site.Addresses.Named(reference.Target, page.Language)?.EntryId)
            .OfType<int>();
        var linking = references.Where(reference => reference.Target == page.Key).Select(reference => reference.EntryId);
        var related = new RelatedDocuments(site.Generation.Search, page.Language, site.Now).Of(
            page.Id,
            terms,
            linked,
            linking,
            most + Margin
        );
        var lines = await content.Entries.ListedAt(site.Viewpoint).Where(entry => !entry.IsSection).LinesInOrderAsync(related);
        return [.. lines.Take(most)];
    }
}
