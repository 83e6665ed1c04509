using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame, NewsQueries news, SiteFiles files)
    : EntryPage(content, site, frame)
{
    private const int RelatedShown = 4;

    public NewsDetail? Detail { get; private set; }

    public Attachments Attachments { get; private set; } = Attachments.None;

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>Published so long ago that its facts and contacts are those of another time.</summary>
    public bool IsOld => NewsKind.OldSince(Entry) <= Site.Now;

    public IReadOnlyList<EntryLine> Related { get; private set; } = [];

    public (EntryLine? Before, EntryLine? After) Neighbours { get; private set; }

    protected override async Task LoadAsync()
    {
        Detail = await news.DetailAsync(Entry.Id);
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
        Terms = await Store.TermsOfAsync(Entry);
        Related = await Store.RelatedToAsync(Entry, Terms, Site, RelatedShown, NamedBy);
        Neighbours = await news.NeighboursAsync(Entry);
        Frame.OpenGraphType = "article";
        Frame.Date(Entry);
        Frame.StructuredData.Add(NewsArticle.Describe(Entry, Frame, Site, files));
    }
}
