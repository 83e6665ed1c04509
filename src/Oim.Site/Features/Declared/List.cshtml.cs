using Microsoft.Extensions.Localization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>A page as a list of its kind shows it.</summary>
/// <param name="State">Null for a kind that neither opens nor closes.</param>
public sealed record DeclaredLine(EntryLine Entry, IReadOnlyList<ShownField> Fields, OpenState? State);

/// <summary>The pages of a declared kind in a section: sorted, grouped and narrowed as the declaration says.</summary>
public sealed class ListModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    DeclaredQueries declared,
    DeclaredDetails details,
    ShownFields shown,
    IStringLocalizer<Texts> texts
) : EntryPage(content, site, frame)
{
    private const int PageSize = 20;

    private KindDeclaration kind = null!;

    public KindName Name => kind.Names.In(Site.Language);

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>The lines of this page, under what groups them; the heading is null where nothing does.</summary>
    public IReadOnlyList<(string? Heading, IReadOnlyList<DeclaredLine> Lines)> Groups { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    protected override async Task LoadAsync()
    {
        kind = ((DeclaredKind)Store.Kinds.Of(Entry.ListKind ?? Entry.Kind)).Declaration;
        var index = await declared.IndexAsync(kind, Entry);
        Filter = ListFilter.From(Request.Query, index.Facets.Select(facet => facet.Name));
        var list = new FacetedList<DeclaredItem>(index, Filter);
        Facets = list.Groups(Entry.Address);
        Pagination = Pagination.Of(Request.Query, list.Items.Count, PageSize, page => Filter.Address(Entry.Address, page));
        var items = Pagination.Of(list.Items).ToList();
        var entries = (await Store.Entries.LinesInOrderAsync(items.ConvertAll(item => item.Id))).ToDictionary(line => line.Id);
        var known = await details.OfAsync(entries.Keys);
        var groups = new List<(string? Heading, IReadOnlyList<DeclaredLine> Lines)>();
        foreach (var group in items.Where(item => entries.ContainsKey(item.Id)).GroupBy(item => HeadingOf(item)))
        {
            groups.Add((group.Key, [.. group.Select(item => Line(entries[item.Id], known.GetValueOrDefault(item.Id) ?? item.Detail))]));
        }

        Groups = groups;
        Frame.Number(Pagination, texts);
        Frame.NoIndex |= !Filter.IsEmpty;
    }

    private DeclaredLine Line(EntryLine entry, DeclaredDetail detail) =>
        new(entry, shown.At(kind, detail, Placement.Line), kind.State is null ? null : detail.StateAt(Site.Now));

    /// <summary>The year, or the first value of the field that groups the list.</summary>
    private string? HeadingOf(DeclaredItem item)
    {
        if (kind.List.Group is not { } group) return null;
        if (group == ListOrder.Year) return YearFacet.Year(Site, item.Page.Date);
        return item.Detail.Of(group) is [var value, ..] ? shown.TextOf(kind.Field(group)!, value.Code ?? value.Text, value.Text) : null;
    }
}
