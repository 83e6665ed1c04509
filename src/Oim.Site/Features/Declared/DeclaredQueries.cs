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
public sealed record DeclaredItem(ListedPage Page, DeclaredDetail Detail)
{
    public int Id => Page.Id;
}

public sealed class DeclaredQueries(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    GenerationMemory memory,
    ShownFields shown,
    IStringLocalizer<Texts> texts
)
{
    private static readonly DeclaredDetail Unread = new();

    /// <summary>The pages of a kind below a section, in the order that the kind declares, with what they are filed under.</summary>
    public Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind, Entry section) =>
        IndexAsync(kind, section.Key, section.Language);

    /// <summary>All pages of a kind in the language of the request.</summary>
    public Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind) => IndexAsync(kind, "", site.Language);

    private Task<FacetIndex<DeclaredItem>> IndexAsync(KindDeclaration kind, string section, string language) =>
        memory.GetAsync(site, $"{kind.Name} below {language} {section}", async () =>
        {
            var items = await ItemsAsync(kind, section, language);
            return new FacetIndex<DeclaredItem>(items, Facets(kind, items), site.Language);
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
        var ids = IsAsListed(kind)
            ? (await listed.BelowAsync(list, page.Language, kind.Name)).Pages
            : await memory.GetAsync(site, $"{kind.Name} in {page.Language} {list}", async () =>
                (await ItemsAsync(kind, list, page.Language)).Select(item => item.Id).ToArray()
            );
        var place = Array.IndexOf(ids, page.Id);
        if (place < 0) return (null, null);
        int? over = place == 0 ? null : ids[place - 1];
        int? under = place + 1 < ids.Length ? ids[place + 1] : null;
        // Where the newest stands on top, what came before it stands below.
        return kind.List.IsByDay ? (under, over) : (over, under);
    }

    private async Task<IReadOnlyList<DeclaredItem>> ItemsAsync(KindDeclaration kind, string section, string language)
    {
        var pages = (await listed.BelowAsync(section, language, kind.Name)).ToList();
        if (IsAsListed(kind)) return pages.ConvertAll(page => new DeclaredItem(page, Unread));
        pages.Sort(ListedPage.InOrder);
        var details = kind.List.ReadsFields || kind.State is not null ? await DetailsAsync(kind, section, language) : [];
        var items = pages.ConvertAll(page => new DeclaredItem(page, details.GetValueOrDefault(page.Id) ?? Unread));
        return DeclaredOrder.Sorted(items, kind, site);
    }

    /// <summary>
    /// Of a long list of news, nothing is read but what its order and its filters ask for; and its pages are in its order already.
    /// </summary>
    private static bool IsAsListed(KindDeclaration kind) => kind is { List: { IsByDay: true, ReadsFields: false }, State: null };

    private Task<Dictionary<int, DeclaredDetail>> DetailsAsync(KindDeclaration kind, string section, string language) =>
        content
            .Entries.Below(section, language)
            .Where(e => e.Kind == kind.Name)
            .Join(content.Set<DeclaredDetail>(), e => e.Id, detail => detail.EntryId, (_, detail) => detail)
            .ToDictionaryAsync(detail => detail.EntryId);

    private List<Facet<DeclaredItem>> Facets(KindDeclaration kind, IReadOnlyList<DeclaredItem> items)
    {
        var facets = new List<Facet<DeclaredItem>>();
        foreach (var filter in kind.List.Filters)
            facets.Add(
                filter switch
                {
                    ListOrder.Year => YearFacet.Of<DeclaredItem>(texts, item => item.Page.Years),
                    ListOrder.State => ByState(kind),
                    ListOrder.Theme => TermFacets.ByTheme<DeclaredItem>(texts, items.Select(item => item.Page), item => item.Page),
                    ListOrder.Country when kind.Field(filter) is null => TermFacets.ByCountry<DeclaredItem>(texts, site, item =>
                        item.Page
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

    private Facet<DeclaredItem> ByField(DeclaredField field, IReadOnlyList<DeclaredItem> items)
    {
        var written = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var value in items.SelectMany(item => item.Detail.Of(field.Name)))
            written.TryAdd(SlugOf(value), value);
        return new(
            FacetNameOf(field),
            field.Label.In(site.Language),
            item => [.. item.Detail.Of(field.Name).Select(SlugOf)],
            slug => written.TryGetValue(slug, out var value) ? shown.TextOf(field, value.Code ?? value.Text, value.Text) : slug
        );
    }

    /// <summary>As addresses write it.</summary>
    public static string FacetNameOf(DeclaredField field) =>
        field.Type == FieldTypes.Country ? FacetNames.Country : field.Name.ToLowerInvariant();

    private static string SlugOf(FieldValue value) => Slug.Of(value.Code ?? value.Text);
}
