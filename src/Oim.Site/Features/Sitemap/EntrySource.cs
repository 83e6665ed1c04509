using Microsoft.EntityFrameworkCore;
using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Sitemap;

/// <summary>Every entry a visitor may see and search engines may keep.</summary>
internal sealed class EntrySource(ContentDbContext content, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var entries = await content.Entries.VisibleAt(site.Now).Where(e => !e.NoIndex).OrderBy(e => e.Address)
            .Select(e => new { e.Id, e.Key, e.TranslationKey, e.Language, e.Address, Changed = e.Updated <= site.Now ? e.Updated : e.Date <= site.Now ? e.Date : null, e.Image }).ToListAsync();
        var pictures = (await content.References.Where(reference => reference.Use == ReferenceUse.Image).Select(reference => new { reference.EntryId, reference.Target }).ToListAsync())
            .ToLookup(reference => reference.EntryId, reference => site.Addresses.FileAt(reference.Target)?.Address);
        var versions = entries.ToLookup(e => e.TranslationKey ?? e.Key, e => (e.Language, e.Address), StringComparer.OrdinalIgnoreCase);
        var zone = site.Generation.Settings.Zone;
        return [.. entries.Select(e => new SitemapPage(
            e.Address,
            e.Changed is { } changed ? Dates.Day(TimeZoneInfo.ConvertTime(changed, zone)) : null,
            [.. pictures[e.Id].OfType<string>().Distinct(StringComparer.Ordinal)],
            versions[e.TranslationKey ?? e.Key].ToList() is { Count: > 1 } several ? several : []))];
    }
}

/// <summary>The pages of the site’s own that stand still: the site map, the lists that features add.</summary>
internal sealed class SystemPageSource(SiteRequest site) : ISitemapSource
{
    public Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var settings = site.Generation.Settings;
        var found = from language in settings.Languages
                    where language == settings.DefaultLanguage || site.Addresses.Named("", language)?.Visibility.At(site.Now) == true
                    from page in SystemPageList.Own
                    where page != SystemPage.Search
                    select SitemapPage.Plain($"{(language == settings.DefaultLanguage ? "" : "/" + language)}/{page.Slug(language)}");
        return Task.FromResult<IReadOnlyList<SitemapPage>>([.. found]);
    }
}
