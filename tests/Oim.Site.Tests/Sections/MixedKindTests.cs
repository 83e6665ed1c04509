using AngleSharp.Html.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sections;

/// <summary>Lists in which kinds meet: a press room, the front page, what is in a folder.</summary>
public sealed class MixedKindTests
{
    private static readonly (string, string)[] Files =
    [
        ("index.md", "---\ntitle: Accueil\n---\n"),
        ("presse/index.md", "---\ntitle: Espace presse\nlists: [news, statement, briefing]\n---\n\nPour les journalistes.\n"),
        ("presse/contacts.md", "---\ntitle: Qui appeler\n---\n\nTexte.\n"),
        ("a/un.md", "---\ntitle: Une nouvelle\nkind: news\ndate: 2024-03-01\n---\n\nTexte.\n"),
        ("b/deux.md", "---\ntitle: Un discours\nkind: statement\nspeaker: Awa Diop\ndate: 2024-04-01\ncountries: [SN]\n---\n\nTexte.\n"),
        ("b/trois.md", "---\ntitle: Un rapport\nkind: report\nperiod: 2024-01/2024-02\ndate: 2024-05-01\ncountries: [SN]\n---\n\nTexte.\n"),
    ];

    private static IEnumerable<string> Titles(IHtmlDocument page, string list) =>
        page.QuerySelectorAll($"{list} :is(h2, h3)").Select(title => title.TextContent);

    [Fact]
    public async Task A_section_gathers_the_kinds_it_chooses_and_tells_them_apart()
    {
        await using var site = await TestSite.StartAsync(Files);

        var room = await site.PageAsync("/presse");
        Assert.Empty(await site.ProblemsAsync());
        Assert.Equal(["Un discours", "Une nouvelle"], Titles(room, ".lines"));
        Assert.Equal(["Déclaration", "Actualité"], room.QuerySelectorAll(".lines .kind").Select(kind => kind.TextContent));
        Assert.Equal(["Qui appeler"], Titles(room, ".cards"));
        Assert.Equal(["Un discours"], Titles(await site.PageAsync("/presse?genre=statement"), ".lines"));
        var feed = (await site.GetAsync("/presse.rss")).Text;
        Assert.Contains("Un discours", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Un rapport", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Qui appeler", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_shows_news_of_every_name_or_the_kinds_it_chooses()
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Equal(["Un discours", "Une nouvelle"], Titles(await site.PageAsync("/"), ".home-news .cards"));
        await site.UntilAsync(
            () => site.Folder.Write("index.md", "---\ntitle: Accueil\nlists: report\n---\n"),
            "/",
            answer => answer.Text.Contains("Un rapport", StringComparison.Ordinal)
        );
        Assert.Equal(["Un rapport"], Titles(await site.PageAsync("/"), ".home-news .cards"));
    }

    [Fact]
    public async Task A_country_has_a_section_for_each_kind_and_cards_show_what_the_kind_places_there()
    {
        await using var site = await TestSite.StartAsync(Files);

        var page = await site.PageAsync("/pays/senegal");
        Assert.Equal(["Déclarations", "Rapports"], page.QuerySelectorAll("h2").Select(title => title.TextContent).Take(2));
        Assert.Contains(
            "Prononcée par : Awa Diop",
            page.QuerySelector(".card")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_lists_its_dated_pages_latest_first_with_their_kinds()
    {
        await using var site = await TestSite.StartAsync(
            ("f/index.md", "---\ntitle: Dossier\n---\n"),
            ("f/a.md", "---\ntitle: Ancienne\ndate: 2020-01-01\n---\n\nTexte.\n"),
            ("f/b.md", "---\ntitle: Sans date\n---\n\nTexte.\n"),
            ("f/c.md", "---\ntitle: Récente\ndate: 2023-01-01\nkind: story\n---\n\nTexte.\n"),
            ("f/d.md", "---\ntitle: Première\nweight: 1\n---\n\nTexte.\n")
        );

        var page = await site.PageAsync("/f");
        Assert.Equal(["Première", "Récente", "Ancienne", "Sans date"], Titles(page, ".cards"));
        Assert.Equal(["Récit"], page.QuerySelectorAll(".cards .kind").Select(kind => kind.TextContent));
        Assert.Contains("2020", page.QuerySelector(".cards")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_told_with_the_nearest()
    {
        await using var site = await TestSite.StartAsync(("p/index.md", "---\ntitle: Presse\nlists: [news, statment]\n---\n"));

        Assert.Equal(["p/index.md:3:8 OIM1802"], await site.ProblemsAsync());
    }
}
