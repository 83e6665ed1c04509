using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame, NewsQueries news, SiteFiles files)
    : EntryPage(content, site, frame)
{
    private const int RelatedShown = 4;

    private IReadOnlyList<int> related = [];

    public NewsDetail? Detail { get; private set; }

    /// <summary>Published so long ago that its facts and contacts are those of another time.</summary>
    public bool IsOld => NewsKind.OldSince(Entry) <= Site.Now;

    public IReadOnlyList<EntryLine> Related { get; private set; } = [];

    public (EntryLine? Before, EntryLine? After) Neighbours { get; private set; }

    protected override IEnumerable<Type> Rows => [typeof(NewsDetail)];

    protected override Task<IReadOnlyList<int>> BesideAsync() =>
        Task.FromResult(related = RelatedEntries.RelatedTo(Parts, Site, RelatedShown));

    protected override async Task LoadAsync()
    {
        Detail = Parts.One<NewsDetail>();
        Related = RelatedEntries.Shown(related, Lines, NamedBy, RelatedShown);
        Neighbours = await news.NeighboursAsync(Entry);
        Frame.OpenGraphType = "article";
        Frame.Date(Entry);
        Frame.StructuredData.Add(NewsArticle.Describe(Entry, Frame, Site, files));
    }
}
