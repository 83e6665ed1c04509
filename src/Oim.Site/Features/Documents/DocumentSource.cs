using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Documents;

/// <summary>The library, for search engines, in the languages in which it holds anything.</summary>
internal sealed class DocumentSource(DocumentQueries documents, SiteRequest site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync() =>
        [
            .. SitemapPage.Versions(
                site.InEach(await documents.LanguagesAsync(), language => SystemPage.Documents.AddressIn(site, language))
            ),
        ];
}
