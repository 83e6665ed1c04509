using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Pages of any kind, narrowed as an address asks: <c>?annee=2013&amp;pays=hn&amp;serie=pcr&amp;theme=retour</c>.</summary>
public static class EntryNarrowing
{
    /// <param name="zone">Years begin and end where the site's editors are.</param>
    public static IQueryable<Entry> Fitting(this IQueryable<Entry> entries, ListFilter filter, ContentDbContext content, TimeZoneInfo zone)
    {
        var filed = entries.FiledAs(filter, content);
        if (filter[FacetNames.Year] is not { } written) return filed;
        if (YearOf(written) is not { } year) return filed.Take(0);
        var (from, to) = (Start(year), Start(year + 1));
        return filed.Where(e => e.Date >= from && e.Date < to);

        DateTimeOffset Start(int of)
        {
            var start = new DateTime(of, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
            return new(start, zone.GetUtcOffset(start));
        }
    }

    /// <summary>Pages filed under the country, the theme and the series that are asked for.</summary>
    public static IQueryable<Entry> FiledAs(this IQueryable<Entry> entries, ListFilter filter, ContentDbContext content)
    {
        if (filter[FacetNames.Country] is { } country) entries = entries.FiledUnder(content, Term.Country, country);
        if (filter[FacetNames.Theme] is { } theme) entries = entries.FiledUnder(content, Term.Theme, theme);
        if (filter[FacetNames.Series] is { } series) entries = entries.FiledUnder(content, Term.Series, series);
        return entries;
    }

    /// <summary>What it is narrowed to, in words: « Honduras », « retour », « 2013 ».</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(this ListFilter filter, ContentDbContext content, SiteRequest site)
    {
        var slug = filter[FacetNames.Theme];
        var theme = slug is null
            ? null
            : await content
                .Terms.Where(term => term.Taxonomy == Term.Theme && term.Slug == slug)
                .Join(content.Entries.Where(e => e.Language == site.Language), term => term.EntryId, e => e.Id, (term, _) => term.Label)
                .FirstOrDefaultAsync()
                ?? slug;
        string?[] words =
        [
            site.Countries.Name(filter[FacetNames.Country]?.ToUpperInvariant(), site.Language),
            theme,
            filter[FacetNames.Series]?.ToUpperInvariant(),
            filter[FacetNames.Year],
        ];
        return [.. words.OfType<string>()];
    }

    /// <summary>A year that the calendar has, and the year after it too.</summary>
    public static int? YearOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999 ? year : null;
}
