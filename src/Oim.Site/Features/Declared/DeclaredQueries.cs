using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>As much of a page of a declared kind as a list must know to sort, group and narrow.</summary>
/// <param name="Detail">Empty where neither asks for the fields of the kind.</param>
public sealed record DeclaredItem(int Id, DateTimeOffset? Date, DeclaredDetail Detail);

public sealed class DeclaredQueries(
    ContentDbContext content,
    SiteRequest site,
    GenerationMemory memory,
    ShownFields shown,
    IStringLocalizer<Texts> texts
)
{
    private static readonly DeclaredDetail Unread = new();

    /// <summary>The pages of a kind below a section, in the order that the kind declares, with what they are filed under.</summary>
    public Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind, Entry section) =>
        IndexAsync(kind, Listed(kind).Below(section), $"{kind.Name} {section.Id}");

    /// <summary>All pages of a kind in the language of the request.</summary>
    public Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind) =>
        IndexAsync(kind, Listed(kind).Where(e => e.Language == site.Language), $"{kind.Name} in {site.Language}");

    private Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind, IQueryable<Entry> pages, string name) =>
        memory.GetAsync(site, name, async () =>
        {
            var items = await ItemsAsync(pages, kind);
            return new FacetIndex<DeclaredItem>(
                DeclaredOrder.Sorted(items, kind, site),
                Facets(kind, items, await TermTable.OfAsync(content, pages)),
                site.Language
            );
        });

    /// <summary>The pages before and after one, in the list of its kind: a folder of years is one list.</summary>
    /// <param name="above">The sections above it, home first.</param>
    public async Task<(int? Before, int? After)> NeighboursAsync(
        KindDeclaration kind,
        Entry page,
        IEnumerable<PageAddress> above
    )
    {
        var list = above.FirstOrDefault(section => section.ListKind == kind.Name)?.Key ?? page.Parent ?? "";
        var ids = await memory.GetAsync(site, $"{kind.Name} in {page.Language} {list}", async () =>
        {
            var pages = Listed(kind).Below(list, page.Language);
            // Of the longest lists, those of news, nothing but this is read.
            if (kind is { List.IsByDay: true, State: null }) return await DeclaredOrder.LatestFirst(pages).Select(e => e.Id).ToListAsync();
            return DeclaredOrder.Sorted(await ItemsAsync(pages, kind), kind, site).Select(item => item.Id).ToList();
        });
        var place = ids.IndexOf(page.Id);
        if (place < 0) return (null, null);
        int? over = place == 0 ? null : ids[place - 1];
        int? under = place + 1 < ids.Count ? ids[place + 1] : null;
        // Where the newest stands on top, what came before it stands below.
        return kind.List.IsByDay ? (under, over) : (over, under);
    }

    private IQueryable<Entry> Listed(KindDeclaration kind) => content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == kind.Name);

    private async Task<List<DeclaredItem>> ItemsAsync(IQueryable<Entry> pages, KindDeclaration kind)
    {
        // Of a long list of news, nothing is read but what its order and its filters ask for.
        if (!kind.List.ReadsFields && kind.State is null)
        {
            var days = await pages.InOrder().ThenBy(e => e.Address).Select(e => new { e.Id, e.Date }).ToListAsync();
            return days.ConvertAll(page => new DeclaredItem(page.Id, page.Date, Unread));
        }

        var rows = await pages
            .InOrder()
            .GroupJoin(
                content.Set<DeclaredDetail>(),
                e => e.Id,
                detail => detail.EntryId,
                (e, details) =>
                    new
                    {
                        e.Id,
                        e.Date,
                        details,
                    }
            )
            .SelectMany(
                row => row.details.DefaultIfEmpty(),
                (row, detail) =>
                    new
                    {
                        row.Id,
                        row.Date,
                        Detail = detail,
                    }
            )
            .ToListAsync();
        return rows.ConvertAll(row => new DeclaredItem(row.Id, row.Date, row.Detail ?? new()));
    }

    private List<Facet<DeclaredItem>> Facets(KindDeclaration kind, List<DeclaredItem> items, TermTable terms)
    {
        var facets = new List<Facet<DeclaredItem>>();
        foreach (var filter in kind.List.Filters)
            facets.Add(
                filter switch
                {
                    ListOrder.Year => YearFacet.Of<DeclaredItem>(site, texts, item => item.Date),
                    ListOrder.State => ByState(kind),
                    ListOrder.Theme => terms.ByTheme<DeclaredItem>(texts, item => item.Id),
                    ListOrder.Country when kind.Field(filter) is null => terms.ByCountry<DeclaredItem>(texts, site, item =>
                        item.Id
                    ),
                    _ => ByField(kind.Field(filter)!, items),
                }
            );
        return facets;
    }

    private Facet<DeclaredItem> ByState(KindDeclaration kind) =>
        new(
            FacetNames.State,
            texts["FacetState"],
            item => [StateWords.Slug(item.Detail.StateAt(site.Now))],
            state => texts["State-" + StateWords.Key(state, kind.Names.In(site.Language))]
        );

    private Facet<DeclaredItem> ByField(DeclaredField field, List<DeclaredItem> items)
    {
        var written = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var value in items.SelectMany(item => item.Detail.Of(field.Name)))
            written.TryAdd(SlugOf(value), value);
        return new(
            FacetNameOf(field),
            field.Label.In(site.Language),
            item => item.Detail.Of(field.Name).Select(SlugOf),
            slug => written.TryGetValue(slug, out var value) ? shown.TextOf(field, value.Code ?? value.Text, value.Text) : slug
        );
    }

    /// <summary>As addresses write it.</summary>
    public static string FacetNameOf(DeclaredField field) =>
        field.Type == FieldTypes.Country ? FacetNames.Country : field.Name.ToLowerInvariant();

    private static string SlugOf(FieldValue value) => Slug.Of(value.Code ?? value.Text);
}
