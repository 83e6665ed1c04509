using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Subjects;

/// <summary>The pages about countries and themes and their indexes, for search engines.</summary>
internal sealed class SubjectSource(ListedPages listed, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var filed = (await listed.AllAsync())
            .SelectMany(page => page.Terms, (page, term) => (term.Taxonomy, term.Slug, page.Page.Language))
            .Where(term => term.Taxonomy is Term.Country or Term.Theme)
            .Distinct()
            .ToList();
        var indexes = filed
            .GroupBy(term => term.Taxonomy, term => term.Language)
            .OrderBy(index => index.Key, StringComparer.Ordinal)
            .SelectMany(index =>
                SitemapPage.Versions(site.InEach([.. index], language => SubjectAddresses.IndexOf(index.Key, site, language)))
            );
        var subjects = filed
            .GroupBy(term => (term.Taxonomy, term.Slug), term => term.Language)
            .OrderBy(subject => subject.Key.Slug, StringComparer.Ordinal)
            .SelectMany(subject =>
                SitemapPage.Versions(
                    site.InEach([.. subject], language => SubjectAddresses.Of(subject.Key.Taxonomy, subject.Key.Slug, site, language))
                )
            );
        return [.. indexes, .. subjects];
    }
}
