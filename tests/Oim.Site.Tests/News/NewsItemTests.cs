using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.News;

/// <summary>What stands around a news item: contacts, related pages, neighbours, ways to share it.</summary>
public sealed class NewsItemTests
{
    private static (string Path, string Text) Item(string name, string date, string more = "", string text = "Texte.") =>
        ($"actualites/{name}.md", $"---\ntitle: Nouvelle {name}\nkind: news\ndate: {date}\n{more}---\n\n{text}\n");

    private static string[] Hrefs(IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];

    [Fact]
    public async Task Contacts_can_be_called_and_written_to()
    {
        await using var site = await TestSite.StartAsync(
            Item(
                "a",
                "2013-09-27",
                "place: États-Unis d'Amérique\ncontacts:\n  - { name: Awa Diop, phone: +1 212-681-7000 ext. 221, email: awa@exemple.org }\n"
            )
        );

        var page = await site.PageAsync("/actualites/a");

        Assert.Equal(["tel:+12126817000;ext=221", "mailto:awa@exemple.org"], Hrefs(page, ".contacts a"));
        Assert.Contains("États-Unis d’Amérique – 27", page.QuerySelector(".page-head .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_are_what_is_linked_then_what_shares_most_and_never_what_is_not_published()
    {
        await using var site = await TestSite.StartAsync(
            Item("a", "2013-01-01", "themes: [retour, santé]\ncountries: [HN, US, MX]\n", "Voir [cela](liee.md)."),
            Item("liee", "2012-01-01", "themes: [retour]\n"),
            Item("proche", "2011-01-01", "themes: [retour, santé]\n"),
            Item("region", "2010-01-01", "countries: [HN, US, MX]\n"),
            Item("pays", "2009-01-01", "countries: [HN]\n"),
            Item("ailleurs", "2008-01-01", "themes: [autre]\n"),
            Item("brouillon", "2012-06-01", "themes: [retour, santé]\ndraft: true\n"));

        Assert.Equal(
            ["/actualites/liee", "/actualites/proche", "/actualites/region"],
            Hrefs(await site.PageAsync("/actualites/a"), "[aria-labelledby=a-lire-aussi] a")
        );
    }

    [Fact]
    public async Task Neighbours_are_those_of_the_list()
    {
        await using var site = await TestSite.StartAsync(
            Item("ancienne", "2011-01-01"),
            Item("milieu", "2012-01-01"),
            Item("brouillon", "2012-02-01", "draft: true\n"),
            Item("recente", "2013-01-01")
        );

        var page = await site.PageAsync("/actualites/milieu");

        Assert.Equal(["/actualites/ancienne"], Hrefs(page, ".siblings a[rel=prev]"));
        Assert.Equal(["/actualites/recente"], Hrefs(page, ".siblings a[rel=next]"));
        Assert.Empty(Hrefs(await site.PageAsync("/actualites/recente"), ".siblings a[rel=next]"));
    }

    [Fact]
    public async Task Neighbours_of_the_same_day_are_in_order_of_title_and_those_without_a_date_come_last()
    {
        await using var site = await TestSite.StartAsync(
            Item("avant", "2011-01-01"),
            Item("b", "2012-01-01"),
            Item("a", "2012-01-01"),
            ("actualites/sans-date.md", "---\nkind: news\ntitle: Sans date\n---\nTexte.\n")
        );

        string[] order = ["/actualites/a", "/actualites/b", "/actualites/avant", "/actualites/sans-date"];
        for (var i = 0; i < order.Length; i++)
        {
            var page = await site.PageAsync(order[i]);
            Assert.Equal(order.Skip(i + 1).Take(1), Hrefs(page, ".siblings a[rel=prev]"));
            Assert.Equal(order.Take(i).TakeLast(1), Hrefs(page, ".siblings a[rel=next]"));
        }
    }

    [Fact]
    public async Task Neighbours_follow_the_list_where_days_weights_and_titles_are_the_same()
    {
        await using var site = await TestSite.StartAsync(
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            Item("e", "2012-01-01"),
            Item("d", "2012-01-01", "weight: 2\n"),
            Item("c", "2012-01-01", "weight: -1\n"),
            ("actualites/deux.md", "---\ntitle: Élan\ndate: 2012-01-01\n---\nTexte.\n"),
            ("actualites/un.md", "---\ntitle: élan\ndate: 2012-01-01\n---\nTexte.\n"),
            ("actualites/annee.md", "---\ntitle: Année\ndate: 2012\n---\nTexte.\n"),
            ("actualites/mois.md", "---\ntitle: Mois\ndate: 2012-01\n---\nTexte.\n"),
            ("actualites/sans-b.md", "---\ntitle: Sans date b\nweight: 1\n---\nTexte.\n"),
            ("actualites/sans-a.md", "---\ntitle: Sans date a\nweight: 3\n---\nTexte.\n")
        );

        var order = Hrefs(await site.PageAsync("/actualites"), "main .lines h2 a");

        Assert.Equal(9, order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            var page = await site.PageAsync(order[i]);
            Assert.Equal(order.Skip(i + 1).Take(1), Hrefs(page, ".siblings a[rel=prev]"));
            Assert.Equal(order.Take(i).TakeLast(1), Hrefs(page, ".siblings a[rel=next]"));
        }
    }

    [Fact]
    public async Task Sharing_is_plain_links_with_the_whole_address()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "name: Site\nbaseUrl: https://exemple.org\n"),
            Item("a", "2013-01-01")
        );

        var page = await site.PageAsync("/actualites/a");

        var links = Hrefs(page, ".share a");
        Assert.Equal(5, links.Length);
        Assert.All(links, link => Assert.Contains("https%3A%2F%2Fexemple.org%2Factualites%2Fa", link, StringComparison.Ordinal));
        Assert.StartsWith("mailto:?subject=Nouvelle%20a", links[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_grows_old_by_itself()
    {
        await using var site = await TestSite.StartAsync(Item("a", "2021-03-01"), Item("archivee", "2010-03-01", "archived: true\n"));

        Assert.Null((await site.PageAsync("/actualites/a")).QuerySelector(".archive"));
        await site.UntilAsync(
            () => site.Clock.Advance(TimeSpan.FromDays(60)),
            "/actualites/a",
            answer => answer.Text.Contains("class=\"archive\"", StringComparison.Ordinal)
        );
        Assert.Single((await site.PageAsync("/actualites/archivee")).QuerySelectorAll(".archive"));
    }
}
