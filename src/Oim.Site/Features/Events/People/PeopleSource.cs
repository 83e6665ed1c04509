using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>The pages of people, for search engines.</summary>
internal sealed class PeopleSource(PeopleQueries people, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var languages = await people.LanguagesAsync();
        return
        [
            .. SitemapPage.Versions(
                site.InEach([.. languages.SelectMany(person => person)], language => SystemPage.People.AddressIn(site, language))
            ),
            .. languages.OrderBy(person => person.Key, StringComparer.Ordinal).SelectMany(person =>
                SitemapPage.Versions(site.InEach([.. person], language => SystemPage.People.AddressOf(person.Key, site, language)))
            ),
        ];
    }
}
