using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What pages of any kind are narrowed to, as an address says it: <c>?pays=HN&amp;theme=retour&amp;annee=2013&amp;serie=pcr</c>.
/// </summary>
public sealed record EntryFilter(string? Country = null, string? Theme = null, int? Year = null, string? Series = null)
{
    public static readonly EntryFilter None = new();

    public static EntryFilter From(IQueryCollection query) => new(
        Given(query["pays"]) is { } country ? Countries.Normalize(country) ?? country : null,
        Given(query["theme"]) is { } theme ? Slug.Of(theme) : null,
        int.TryParse(query["annee"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999 ? year : null,
        Given(query["serie"]) is { } series ? Slug.Of(series) : null);

    /// <summary>As addresses write it, in one order: « ?pays=hn », or nothing.</summary>
    public string Query =>
        QueryString
            .Create(
                new KeyValuePair<string, string?>[]
                {
                    new("annee", Year?.ToString(CultureInfo.InvariantCulture)),
                    new("pays", Country?.ToLowerInvariant()),
                    new("serie", Series),
                    new("theme", Theme),
                }.Where(pair => pair.Value is not null)
            )
            .ToString();

    /// <param name="zone">Years begin and end where the site's editors are.</param>
    public IQueryable<Entry> Narrow(IQueryable<Entry> entries, ContentDbContext content, TimeZoneInfo zone)
    {
        if (Country is not null) entries = entries.FiledUnder(content, Term.Country, Slug.Of(Country));
        if (Theme is not null) entries = entries.FiledUnder(content, Term.Theme, Theme);
        if (Series is not null) entries = entries.FiledUnder(content, Term.Series, Series);
        if (Year is not { } year) return entries;
        var (from, to) = (Start(year, zone), Start(year + 1, zone));
        return entries.Where(e => e.Date >= from && e.Date < to);
    }

    /// <summary>What it is narrowed to, in words: « Honduras », « retour », « 2013 ».</summary>
    public async Task<IReadOnlyList<string>> WordsAsync(ContentDbContext content, string language)
    {
        var theme = Theme is null
            ? null
            : await content
                .Terms.Where(term => term.Taxonomy == Term.Theme && term.Slug == Theme)
                .Select(term => term.Label)
                .FirstOrDefaultAsync()
                ?? Theme;
        return
        [
            .. new[]
            {
                Country is null ? null : Countries.Name(Country, language),
                theme,
                Series?.ToUpperInvariant(),
                Year?.ToString(CultureInfo.InvariantCulture),
            }.OfType<string>(),
        ];
    }

    private static DateTimeOffset Start(int year, TimeZoneInfo zone)
    {
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new(start, zone.GetUtcOffset(start));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
