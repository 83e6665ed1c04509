using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>What a page is filed under.</summary>
/// <param name="Taxonomy">A <see cref="Term.Taxonomy"/>.</param>
/// <param name="SortedAs">A <see cref="Term.SortedAs"/>.</param>
public sealed record FiledTerm(string Taxonomy, string Slug, string Label, string? SortedAs);

/// <summary>As much of a page as long lists sort, narrow and count by.</summary>
public sealed record ListedPage(
    PageAddress Page,
    DateTimeOffset? Date,
    double Weight,
    byte[] TitleOrder,
    bool IsArchived,
    IReadOnlyList<FiledTerm> Terms
)
{
    /// <summary>As <see cref="EntryQueries.InOrder"/> has them, and then by address.</summary>
    public static readonly IComparer<ListedPage> InOrder = Comparer<ListedPage>.Create((one, other) =>
        one.Weight.CompareTo(other.Weight) is not 0 and var weight ? weight
        : one.TitleOrder.AsSpan().SequenceCompareTo(other.TitleOrder) is not 0 and var title ? title
        : string.CompareOrdinal(one.Page.Address, other.Page.Address)
    );

    /// <summary>What has no date comes last.</summary>
    public static readonly IComparer<ListedPage> LatestFirst = Comparer<ListedPage>.Create((one, other) =>
        Nullable.Compare(other.Date, one.Date) is not 0 and var date ? date : InOrder.Compare(one, other)
    );

    public int Id => Page.EntryId;

    /// <summary>The one it came out in, where the site's editors are; none without a date.</summary>
    public string[] Years { get; init; } = [];

    /// <summary>As addresses write them.</summary>
    public string[] Themes { get; init; } = [];

    public string[] Countries { get; init; } = [];

    /// <summary>It stands below a section, at any depth.</summary>
    public bool IsBelow(string section, string language) =>
        Page.Language == language
        && (section.Length == 0 ? Page.Key.Length > 0 : Page.Key.Length > section.Length && Page.Key[section.Length] == '/')
        && Page.Key.StartsWith(section, StringComparison.Ordinal);

    /// <summary>Of what is below a section: it stands right there.</summary>
    public bool IsChildOf(string section) => Page.Key.LastIndexOf('/') == (section.Length == 0 ? -1 : section.Length);
}

/// <summary>The pages that lists show, latest first: in memory, where a list is found in a moment.</summary>
public sealed class ListedPages(ContentDbContext content, SiteRequest site, RowMemory memory)
{
    private RowList<ListedPage> List => new("pages", ReadAsync, page => page.Id, ListedPage.LatestFirst);

    /// <summary>Those of every language.</summary>
    public Task<OrderedRows<ListedPage>> AllAsync() => memory.GetAsync(site, content, List);

    /// <summary>Those of the language of the request.</summary>
    public Task<OrderedRows<ListedPage>> OwnAsync()
    {
        var language = site.Language;
        return memory.PartAsync(site, content, List, language, page => page.Page.Language == language);
    }

    /// <summary>Those of a kind below a section.</summary>
    public Task<OrderedRows<ListedPage>> BelowAsync(string section, string language, string kind) =>
        memory.PartAsync(
            site,
            content,
            List,
            $"{kind} below {language} {section}",
            page => page.Page.Kind == kind && page.IsBelow(section, language)
        );

    private async Task<List<ListedPage>> ReadAsync(IQueryable<Entry> entries)
    {
        var listed = entries.ListedAt(site.Viewpoint);
        var rows = await listed
            .Select(e => new
            {
                e.Id,
                e.Date,
                e.Weight,
                e.TitleOrder,
                e.Archived,
            })
            .ToListAsync();
        var filed = await listed
            .Join(content.Terms, e => e.Id, term => term.EntryId, (_, term) => term)
            .OrderBy(term => term.Id)
            .Select(term => new
            {
                term.EntryId,
                term.Taxonomy,
                term.Slug,
                term.Label,
                term.SortedAs,
            })
            .ToListAsync();
        // The same few hundred terms, over and over.
        var known = new Dictionary<FiledTerm, FiledTerm>();
        var terms = filed.ToLookup(term => term.EntryId, term => One(new(term.Taxonomy, term.Slug, term.Label, term.SortedAs)));
        var pages = rows.Select(row => (Row: row, Page: site.Addresses.PageOf(row.Id)));
        var (zone, alone) = (site.Generation.Settings.Zone, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return
        [
            .. pages
                .Where(page => page.Page is not null)
                .Select(page => new ListedPage(
                    page.Page!,
                    page.Row.Date,
                    page.Row.Weight,
                    page.Row.TitleOrder,
                    page.Row.Archived,
                    [.. terms[page.Row.Id]]
                )
                {
                    Years = page.Row.Date is { } date ? Alone(YearFacet.Name(TimeZoneInfo.ConvertTime(date, zone).Year)) : [],
                    Themes = SlugsOf(terms[page.Row.Id], Term.Theme),
                    Countries = SlugsOf(terms[page.Row.Id], Term.Country),
                }),
        ];

        // Most pages have one of each, which they share.
        string[] Alone(string value) => alone.TryGetValue(value, out var one) ? one : alone[value] = [value];

        string[] SlugsOf(IEnumerable<FiledTerm> all, string taxonomy)
        {
            string[] own = [.. all.Where(term => term.Taxonomy == taxonomy).Select(term => term.Slug)];
            return own.Length == 1 ? Alone(own[0]) : own;
        }

        FiledTerm One(FiledTerm term) => known.TryGetValue(term, out var one) ? one : known[term] = term;
    }
}
