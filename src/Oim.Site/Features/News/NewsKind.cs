using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>A press release or a news item: dated, sometimes from a place.</summary>
public sealed class NewsKind : SiteKind
{
    private static readonly Key<string?> Place = Oim.Content.FrontMatter.Keys.Text("place", "D’où la nouvelle est datée", "lieu");

    public override string Name => "news";

    public override string ItemPage => "/News/Item";

    public override string ListPage => "/News/List";

    public override bool IsTimely => true;

    public override IReadOnlyList<Key> Keys => [Place];

    public override void Map(ModelBuilder model) => model.Entity<NewsDetail>().ToTable("news");

    public override void AddServices(IServiceCollection services) => services.AddScoped<NewsQueries>();

    public override void Read(EntryReader page)
    {
        page.Require(CommonKeys.Date);
        var detail = new NewsDetail { Place = page.GetText(Place) };
        page.Add(detail);
        page.FindBy(detail.Place);
        // A news item dated in the future is an announcement under embargo: its date publishes it.
        page.Entry.PublishAt ??= page.Entry.Date;
    }
}
