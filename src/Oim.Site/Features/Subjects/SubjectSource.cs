using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The pages about countries and themes, for search engines.</summary>
internal sealed class SubjectSource(ContentDbContext content, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var terms = await content.Entries.ListedAt(site.Now).Where(e => e.Language == site.Language)
            .Join(content.Terms.Where(term => term.Taxonomy == Term.Country || term.Taxonomy == Term.Theme), e => e.Id, term => term.EntryId, (e, term) => new { term.Taxonomy, term.Slug, Label = term.Taxonomy == Term.Country ? term.Label : "" }).Distinct().ToListAsync();
        return [.. terms.OrderBy(term => term.Slug, StringComparer.Ordinal).Select(term => SitemapPage.Plain(term.Taxonomy == Term.Country ? SubjectAddresses.OfCountry(term.Label, site) : SubjectAddresses.OfTheme(term.Slug, site)))];
    }
}
