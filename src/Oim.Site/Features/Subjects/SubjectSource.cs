using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The pages of countries and themes, for search engines.</summary>
internal sealed class SubjectSource(ContentDbContext content, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var language = site.Generation.Settings.DefaultLanguage;
        var terms = await content.Entries.ListedAt(site.Viewpoint).Where(e => e.Language == language)
            .Join(content.Terms.Where(term => term.Taxonomy == Term.Country || term.Taxonomy == Term.Theme), e => e.Id, term => term.EntryId, (e, term) => new { term.Taxonomy, term.Slug }).Distinct().ToListAsync();
        return [.. terms.Select(term => term.Taxonomy == Term.Country ? SubjectAddresses.OfCountry(term.Slug.ToUpperInvariant(), site) : SubjectAddresses.OfTheme(term.Slug, site)).Order(StringComparer.Ordinal).Select(SitemapPage.Plain)];
    }
}
