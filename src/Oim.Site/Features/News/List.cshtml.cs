using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, NewsQueries news) : EntryPage(content, site, frame)
{
    public IReadOnlyList<EntryLine> News { get; private set; } = [];

    protected override async Task LoadAsync() => News = await news.InSectionAsync(Entry);
}
