using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>The pages of people, for search engines.</summary>
internal sealed class PeopleSource(PeopleQueries people, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync()
    {
        var all = await people.AllAsync();
        return all.Count == 0 ? [] : [SitemapPage.Plain(PeoplePages.Index.AddressIn(site)), .. all.Select(person => SitemapPage.Plain(PeoplePages.Index.AddressOf(person.Person, site)))];
    }
}
