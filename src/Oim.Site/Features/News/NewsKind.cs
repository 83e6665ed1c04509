using Microsoft.EntityFrameworkCore;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Kinds;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.News;

/// <summary>A press release or a news item: dated, sometimes from a place.</summary>
public sealed class NewsKind : SiteKind
{
    public const string KindName = "news";

    /// <summary>Years after which the page says that the item is old.</summary>
    public const int Lifetime = 5;

    private static readonly Key<string?> Place = Oim.Content.FrontMatter.Keys.Text("place", "D’où la nouvelle est datée", "lieu");

    public override string Name => KindName;

    public override IReadOnlyList<string> SpokenNames => ["actualité", "nouvelle", "communiqué", "article"];

    public override string ItemPage => "/News/Item";

    public override string ListPage => "/News/List";

    public override bool IsTimely => true;

    public override IReadOnlyList<Key> Keys => [Place];

    public override IReadOnlyList<Key> PublicKeys => Keys;

    public override Skeleton Skeleton(NewPage asked) => new()
    {
        Values = [(CommonKeys.Date, Dates.Iso(asked.First))],
        Hints = [Place, CommonKeys.Themes, CommonKeys.Countries],
        Shelf = $"{asked.First.Year:0000}",
    };

    public override void Map(ModelBuilder model) => model.Entity<NewsDetail>().ToTable("news");

    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<NewsQueries>().AddScoped<ISubjectPart, NewsAboutSubject>().AddSingleton<IApiResource, NewsResource>();

    public override void Read(EntryReader page)
    {
        page.Require(CommonKeys.Date);
        var detail = new NewsDetail { Place = page.GetText(Place) };
        page.Add(detail);
        page.FindBy(detail.Place);
        // A news item dated in the future is an announcement under embargo: its date publishes it.
        page.Entry.PublishAt ??= page.Entry.Date;
        if (OldSince(page.Entry) is { } old) page.ChangesAt(old);
    }

    /// <summary>The instant from which an item is old.</summary>
    public static DateTimeOffset? OldSince(Entry item) => item.Date is { Year: < 9999 - Lifetime } date ? date.AddYears(Lifetime) : null;
}
