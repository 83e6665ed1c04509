using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>What the site map says of a page.</summary>
/// <param name="Changed">A day, a month or a year, where it is known.</param>
/// <param name="Pictures">Content paths.</param>
internal sealed record MappedPage(PageAddress Page, string? Changed, IReadOnlyList<string> Pictures)
{
    public static readonly IComparer<MappedPage> ByAddress = Comparer<MappedPage>.Create((one, other) =>
        string.CompareOrdinal(one.Page.Address, other.Page.Address)
    );
}

/// <summary>Every entry a visitor may see and search engines may keep.</summary>
internal sealed class EntrySource(ContentDbContext content, SiteRequest site, RowMemory rows) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var list = new RowList<MappedPage>("sitemap", ReadAsync, page => page.Page.EntryId, MappedPage.ByAddress);
        var pages = await rows.GetAsync(site, content, list);
        // Where there is one language, nothing is in another.
        IReadOnlyList<MappedPage> translated = pages.Any(page => page.Page.Language != pages[0].Page.Language) ? pages : [];
        var (byPath, byKey) = (
            translated.ToLookup(page => page.Page.Key, VersionOf, StringComparer.Ordinal),
            translated
                .Where(page => page.Page.TranslationKey is not null)
                .ToLookup(page => page.Page.TranslationKey!, VersionOf, StringComparer.Ordinal)
        );
        return
        [
            .. pages.Select(page => new SitemapPage(
                page.Page.Address,
                page.Changed,
                page.Pictures.Count == 0 ? [] : [.. page.Pictures.Select(AddressOf).OfType<string>().Distinct(StringComparer.Ordinal)],
                TranslationsOf(
                    VersionOf(page),
                    page.Page.TranslationKey is { } key ? byPath[page.Page.Key].Concat(byKey[key]) : byPath[page.Page.Key]
                )
            )),
        ];
    }

    private async Task<List<MappedPage>> ReadAsync(IQueryable<Entry> entries)
    {
        var visible = entries.VisibleAt(site.Now).Where(e => !e.NoIndex);
        var dates = await visible
            .Select(e => new
            {
                e.Id,
                Changed = e.Updated <= site.Now ? e.Updated
                : e.Date <= site.Now ? e.Date
                : null,
                Precision = e.Updated <= site.Now ? e.UpdatedPrecision : e.DatePrecision,
            })
            .ToListAsync();
        var pictures = await visible
            .Join(
                content.References.Where(reference => reference.Use == ReferenceUse.Image),
                e => e.Id,
                reference => reference.EntryId,
                (e, reference) => new { reference.Id, reference.EntryId, reference.Target }
            )
            .OrderBy(reference => reference.Id)
            .ToListAsync();
        var byPage = pictures.ToLookup(reference => reference.EntryId, reference => reference.Target);
        var zone = site.Generation.Settings.Zone;
        return
        [
            .. dates
                .Select(row => (Row: row, Page: site.Addresses.PageOf(row.Id)))
                .Where(row => row.Page is not null)
                .Select(row => new MappedPage(
                    row.Page!,
                    row.Row.Changed is { } at ? Dates.Iso(Dates.Day(TimeZoneInfo.ConvertTime(at, zone)), row.Row.Precision) : null,
                    [.. byPage[row.Row.Id]]
                )),
        ];
    }

    private string? AddressOf(string picture) => MediaNames.IsMedia(picture) ? null : site.Addresses.FileAt(picture)?.Address;

    private static (string Language, string Address) VersionOf(MappedPage page) => (page.Page.Language, page.Page.Address);

    private static IReadOnlyList<(string Language, string Address)> TranslationsOf(
        (string Language, string Address) page,
        IEnumerable<(string Language, string Address)> versions
    ) => !versions.Skip(1).Any() ? [] : EntryVersions.Of(page, versions) is { Count: > 1 } several ? several : [];
}

/// <summary>The pages of the site’s own that are never empty, in each language that has a home page.</summary>
internal sealed class SystemPageSource(SiteRequest site) : ISitemapSource
{
    public Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        SystemPage[] pages = [SystemPage.Search, SystemPage.SiteMap, SystemPage.OpenData];
        return Task.FromResult<IReadOnlyList<SitemapPage>>([
            .. pages.SelectMany(page => SitemapPage.Versions(site.InEach(site.HomeLanguages, language => page.AddressIn(site, language)))),
        ]);
    }
}
