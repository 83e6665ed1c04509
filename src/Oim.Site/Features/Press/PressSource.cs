using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Press;

/// <summary>The press room, for search engines, in each language that has something for it.</summary>
internal sealed class PressSource(PressQueries press, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync() =>
        [.. SitemapPage.Versions(site.InEach(await press.LanguagesAsync(), language => PressFeature.Room.AddressIn(site, language)))];
}
