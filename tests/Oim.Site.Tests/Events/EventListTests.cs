using AngleSharp.Html.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Lists of events: what comes first, how they are narrowed, and what an empty one offers.</summary>
public sealed class EventListTests
{
    private static Task<TestSite> StartAsync(params (string Path, string Text)[] more) =>
        TestSite.StartAsync([
            ("e/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"),
            ("e/a.md", "---\ntitle: Atelier 2008\nstart: 2008-07-07\nend: 2008-07-08\nseries: idm\nthemes: [retour]\n---\n"),
            (
                "e/b.md",
                "---\ntitle: Réunion 2009\nstart: 2009-06-04\nend: 2009-06-05\nseries: pcr\ncountry: TH\nthemes: [retour, dialogue]\n---\n"
            ),
            ("e/c.md", "---\ntitle: Demain\nstart: 2026-01-16\nseries: pcr\ncountry: SN\n---\n"),
            ("e/d.md", "---\ntitle: En train\nstart: 2026-01-15T08:00\nend: 2026-01-15T18:00\ntimeZone: Africa/Dakar\ncountry: SN\n---\n"),
            .. more,
        ]);

    private static IEnumerable<string> Titles(IHtmlDocument page) => page.QuerySelectorAll(".lines h3").Select(title => title.TextContent);

    [Fact]
    public async Task What_runs_or_comes_stands_first_then_the_past_by_year()
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync("/e");

        Assert.Equal(["En train", "Demain", "Réunion 2009", "Atelier 2008"], Titles(page));
        Assert.Equal(
            ["Prochains événements", "Événements passés\u00A0– 2009", "Événements passés\u00A0– 2008"],
            page.QuerySelectorAll("section > h2").Select(heading => heading.TextContent)
        );
        Assert.Equal("En cours", page.QuerySelector(".lines .state")!.TextContent);
    }

    [Fact]
    public async Task Every_filter_says_how_many_it_leaves_and_keeps_its_word()
    {
        await using var site = await StartAsync();

        foreach (var link in (await site.PageAsync("/e")).QuerySelectorAll(".facets a"))
        {
            var count = int.Parse(
                link.QuerySelector(".count")!.TextContent.Trim('(', ')'),
                System.Globalization.CultureInfo.InvariantCulture
            );
            Assert.Equal(count, Titles(await site.PageAsync(link.GetAttribute("href")!)).Count());
        }

        Assert.Equal(["Demain", "Réunion 2009"], Titles(await site.PageAsync("/e?serie=pcr")));
        Assert.Equal(["Réunion 2009"], Titles(await site.PageAsync("/e?serie=pcr&theme=retour")));
        Assert.Equal(
            "/e.ics?serie=pcr",
            (await site.PageAsync("/e?serie=pcr")).QuerySelector(".actions a[type='text/calendar']")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_list_that_is_empty_says_so_and_offers_what_is_near()
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync("/e?annee=2010");

        Assert.Contains("Aucun événement", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Réunion 2009", Titles(page));
        var none = await TestSite.StartAsync(("e/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"));
        await using (none)
            Assert.Contains(
                "Aucun événement n’est annoncé",
                (await none.PageAsync("/e")).QuerySelector("main")!.TextContent,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_long_list_goes_from_page_to_page_what_comes_first()
    {
        var past = Enumerable
            .Range(1, 30)
            .Select(i => ($"e/p{i:00}.md", $"---\ntitle: Passé {i:00}\nstart: {2011 + (i % 3)}-02-{i % 28 + 1:00}\nseries: longue\n---\n"));
        var coming = Enumerable
            .Range(1, 22)
            .Select(i => ($"e/f{i:00}.md", $"---\ntitle: Futur {i:00}\nstart: 2026-02-{i:00}\nseries: longue\n---\n"));
        await using var site = await StartAsync([.. past, .. coming]);

        var pages = new List<IHtmlDocument>();
        for (
            var address = "/e?serie=longue";
            address is not null;
            address = pages[^1].QuerySelector("main a[rel=next]")?.GetAttribute("href")
        )
            pages.Add(await site.PageAsync(address));

        Assert.Equal([20, 20, 12], pages.Select(page => Titles(page).Count()));
        Assert.Equal(52, pages.SelectMany(Titles).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Futur 01", Titles(pages[0]).First());
        Assert.Equal(
            ["Prochains événements", "Événements passés\u00A0– 2013", "Événements passés\u00A0– 2012"],
            pages[1].QuerySelectorAll("section > h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["Événements passés\u00A0– 2012", "Événements passés\u00A0– 2011"],
            pages[2].QuerySelectorAll("section > h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["/e?serie=longue", "/e?serie=longue&page=2"],
            pages[2].QuerySelectorAll(".pagination a[aria-label]").Select(link => link.GetAttribute("href"))
        );
        Assert.EndsWith(
            "/e?page=2",
            (await site.PageAsync("/e?page=2")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_month_is_a_sheet_of_whole_weeks_and_an_empty_one_leads_to_its_neighbours()
    {
        await using var site = await StartAsync();

        var june = await site.PageAsync("/e?mois=2009-06");
        Assert.Equal("lundi", june.QuerySelector("th")!.TextContent.ToLowerInvariant());
        Assert.Equal(35, june.QuerySelectorAll("td").Length);
        Assert.Equal(2, june.QuerySelectorAll("td a[href='/e/b']").Length);
        var empty = await site.PageAsync("/e?mois=2009-07");
        Assert.Equal(
            ["/e?mois=2009-06", "/e?mois=2026-01"],
            empty.QuerySelectorAll("[role=status] a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(200, (await site.GetAsync("/e?mois=pas-un-mois")).Status);
    }
}
