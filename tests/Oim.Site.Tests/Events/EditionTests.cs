using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>An event among the editions of its series, and what stands beside its text.</summary>
public sealed class EditionTests
{
    private static Task<TestSite> SiteAsync(params int[] years) =>
        TestSite.StartAsync([
            ("r/index.md", "---\ntitle: Réunions\ncascade: { kind: event, series: pcr }\n---\n"),
            .. years.Select(year => ($"r/{year}.md", $"---\ntitle: Réunion {year}\nstart: {year}-06-04\n---\n")),
        ]);

    [Fact]
    public async Task A_series_of_several_years_is_a_line_of_time_in_which_the_event_is_marked()
    {
        await using var site = await SiteAsync(2009, 2003, 2007, 2005);

        var page = await site.PageAsync("/r/2007");

        var line = page.QuerySelectorAll(".editions li").ToList();
        Assert.Equal(["2003", "2005", "2007", "2009"], line.Select(edition => edition.QuerySelector("time")!.TextContent));
        Assert.Equal(["/r/2003", "/r/2005", null, "/r/2009"], line.Select(edition => edition.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal("Réunion 2007", page.QuerySelector(".editions [aria-current=page]")!.TextContent);
        Assert.Equal(["/r/2005", "/r/2009"], page.QuerySelectorAll(".siblings a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("link[href*=composants]"));
    }

    [Fact]
    public async Task Of_a_long_series_those_around_it_are_shown()
    {
        await using var site = await SiteAsync([.. Enumerable.Range(1990, 20)]);

        var years = (await site.PageAsync("/r/2000")).QuerySelectorAll(".editions time").Select(time => time.TextContent);

        Assert.Equal(Enumerable.Range(1996, 9).Select(year => $"{year}"), years);
    }

    [Fact]
    public async Task Of_three_the_one_before_and_the_one_after_are_enough()
    {
        await using var site = await SiteAsync(2003, 2005, 2007);

        var page = await site.PageAsync("/r/2005");

        Assert.Null(page.QuerySelector(".editions"));
        Assert.Equal(["/r/2003", "/r/2007"], page.QuerySelectorAll(".siblings a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task All_that_belongs_to_an_event_stands_beside_its_text_and_programme_and_is_read_after_them()
    {
        const string header = "title: R\nkind: event\nstart: 2009-06-04\nthemes: [retour]\ndocuments: [{ title: Rapport, file: r.pdf }]";
        await using var site = await TestSite.StartAsync(
            ("r.md", $"---\n{header}\n---\nTexte.\n\n## Jeudi 4 juin 2009\n\n### 9 h – 10 h Ouverture\n"),
            ("r.pdf", "%PDF-1.4")
        );

        var body = (await site.PageAsync("/r")).QuerySelector(".page-body")!;

        Assert.Equal(["page-main", "page-aside"], body.Children.Select(child => child.ClassList[0]));
        Assert.NotNull(body.QuerySelector(".page-main > .programme .slot"));
        foreach (var part in (string[])["#documents", ".terms", ".share"]) Assert.NotNull(body.QuerySelector($".page-aside {part}"));
    }
}
