using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Markup;
using Oim.Content.Pictures;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>Every entry a visitor may see and search engines may keep.</summary>
internal sealed class EntrySource(ContentDbContext content, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var entries = await content
            .Entries.VisibleAt(site.Now)
            .Where(e => !e.NoIndex)
            .OrderBy(e => e.Address)
            .Select(e => new
            {
                e.Id,
                e.Key,
                e.TranslationKey,
                e.Language,
                e.Address,
                Changed = e.Updated <= site.Now ? e.Updated
                : e.Date <= site.Now ? e.Date
                : null,
                Precision = e.Updated <= site.Now ? e.UpdatedPrecision : e.DatePrecision,
                e.Image,
            })
            .ToListAsync();
        var pictures = (
            await content
                .References.Where(reference => reference.Use == ReferenceUse.Image)
                .Select(reference => new { reference.EntryId, reference.Target })
                .ToListAsync()
        ).ToLookup(reference => reference.EntryId, reference =>
            MediaNames.IsMedia(reference.Target) ? null : site.Addresses.FileAt(reference.Target)?.Address
        );
        var (byPath, byKey) = (
            entries.ToLookup(e => e.Key, e => (e.Language, e.Address)),
            entries.ToLookup(e => e.TranslationKey ?? "", e => (e.Language, e.Address))
        );
        var zone = site.Generation.Settings.Zone;
        return
        [
            .. entries.Select(e => new SitemapPage(
                e.Address,
                e.Changed is { } changed ? Dates.Iso(Dates.Day(TimeZoneInfo.ConvertTime(changed, zone)), e.Precision) : null,
                [.. pictures[e.Id].OfType<string>().Distinct(StringComparer.Ordinal)],
                TranslationsOf(
                    (e.Language, e.Address),
                    e.TranslationKey is null ? byPath[e.Key] : byPath[e.Key].Concat(byKey[e.TranslationKey])
                )
            )),
        ];
    }

    private static IReadOnlyList<(string Language, string Address)> TranslationsOf(
        (string Language, string Address) page,
        IEnumerable<(string Language, string Address)> versions
    ) => EntryVersions.Of(page, versions) is { Count: > 1 } several ? several : [];
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
