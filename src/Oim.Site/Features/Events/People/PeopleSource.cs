using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>The pages of people, for search engines.</summary>
internal sealed class PeopleSource(PeopleQueries people, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync() => [.. (await people.AllAsync()).Select(person => SitemapPage.Plain(PeoplePages.Index.AddressOf(person.Person, site)))];
}
