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

    /// <summary>The numbers of the nearest pages, the nearest first, with some to spare for those that are shown elsewhere.</summary>
    public static IReadOnlyList<int> RelatedTo(EntryParts parts, SiteRequest site, int most)
    {
        var page = parts.Entry;
        var links = parts.Links.Where(link => link.Field is null).ToList();
        var linked = links
            .Where(link => link.EntryId == page.Id)
            .Select(link => site.Addresses.Named(link.Target, page.Language)?.EntryId)
            .OfType<int>();
        var linking = links.Where(link => link.Target == page.Key).Select(link => link.EntryId);
        var points = new Dictionary<int, int>();
        foreach (var id in linked.Distinct()) points[id] = LinkTo;
        foreach (var id in linking.Distinct()) points[id] = points.GetValueOrDefault(id) + LinkFrom;
        return new RelatedDocuments(site.Generation.Search, Shared, Enough).Of(
            page.Id,
            parts.Terms.Select(LabelOf).OfType<(string, string)>(),
            points,
            page.Language,
            site.Now,
            most + Margin
        );
    }

    /// <param name="lines">Those of the related pages, and others.</param>
    /// <param name="shown">Pages that are shown elsewhere.</param>
    public static IReadOnlyList<EntryLine> Shown(
        IReadOnlyList<int> related,
        IReadOnlyList<EntryLine> lines,
        IReadOnlyList<EntryLine> shown,
        int most
    )
    {
        var elsewhere = shown.Select(line => line.Id);
        var known = lines.Where(line => !line.IsSection).ExceptBy(elsewhere, line => line.Id).ToDictionary(line => line.Id);
        return [.. related.Where(known.ContainsKey).Select(id => known[id]).Take(most)];
    }

    private static (string Dimension, string Value)? LabelOf(Term term) => term.Taxonomy switch
    {
        Term.Country => (EntryDimension.Country, term.Label),
        Term.Theme => (EntryDimension.Theme, term.Slug),
        _ => null,
    };
}
