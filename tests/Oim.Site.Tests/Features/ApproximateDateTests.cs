using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Features;

/// <summary>A page known by its year or its month alone says so everywhere, and no more.</summary>
public sealed class ApproximateDateTests
{
    private static readonly (string, string)[] Pages =
    [
        ("site.yml", "baseUrl: https://exemple.org\n"),
        ("a/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("a/annee.md", "---\ntitle: De l’année\ndate: 2007\n---\nTexte.\n"),
        ("a/mois.md", "---\ntitle: Du mois\ndate: 2007-06\n---\nTexte.\n"),
        ("a/jour.md", "---\ntitle: Du jour\ndate: 2007-06-15\n---\nTexte.\n"),
    ];

    [Fact]
    public async Task Pages_lists_and_search_say_the_year_or_the_month()
    {
        await using var site = await TestSite.StartAsync(Pages);

        string[] addresses = ["/a", "/a/annee", "/a/mois", "/recherche?q=texte"];
        foreach (var address in addresses)
        {
            var text = (await site.PageAsync(address)).Body!.TextContent.Replace('\u00A0', ' ');
            Assert.DoesNotContain("janvier 2007", text, StringComparison.Ordinal);
            Assert.DoesNotContain("1er juin", text, StringComparison.Ordinal);
        }

        Assert.Equal("2007", (await site.PageAsync("/a/annee")).QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(
            ["15 juin 2007", "juin 2007", "2007"],
            (await site.PageAsync("/a")).QuerySelectorAll(".lines time").Select(time => time.TextContent.Replace('\u00A0', ' '))
        );
    }

    [Fact]
    public async Task Machines_are_told_no_day_that_nobody_knows()
    {
        await using var site = await TestSite.StartAsync(Pages);

        var rss = (await site.GetAsync("/a.rss")).Text;
        Assert.DoesNotContain("2006", rss, StringComparison.Ordinal);
        Assert.Contains("<pubDate>Thu, 14 Jun 2007 22:00:00 GMT</pubDate>", rss, StringComparison.Ordinal);
        Assert.Equal(1, rss.Split("2007 ").Length - 1);
        Assert.Equal(3, rss.Split("<pubDate>").Length - 1);
        Assert.Equal(1, (await site.GetAsync("/a.atom")).Text.Split("<published>").Length - 1);
        Assert.Equal(1, (await site.GetAsync("/a.json")).Text.Split("date_published").Length - 1);
        var map = (await site.GetAsync("/sitemap.xml")).Text;
        Assert.Contains("<lastmod>2007</lastmod>", map, StringComparison.Ordinal);
        Assert.Contains("<lastmod>2007-06</lastmod>", map, StringComparison.Ordinal);
        var listed = JsonDocument.Parse((await site.GetAsync("/api/v1/news")).Text).RootElement.GetProperty("items");
        Assert.Equal(["2007-06-15", "2007-06", "2007"], listed.EnumerateArray().Select(item => item.GetProperty("date").GetString()));
        Assert.Contains("\"datePublished\":\"2007\"", (await site.GetAsync("/a/annee")).Text, StringComparison.Ordinal);
        Assert.Contains("\"datePublished\":\"2007-06\"", (await site.GetAsync("/a/mois")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2008-02", "février 2008")]
    [InlineData("2008", "2008")]
    [InlineData("2008-02-03", "3 février 2008")]
    public async Task A_page_that_was_put_right_in_a_month_says_that_month_everywhere(string written, string said)
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "baseUrl: https://exemple.org\n"),
            ("a/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("a/b.md", $"---\ntitle: Page\ndate: 2007-06-15\nlastmod: {written}\n---\nTexte.\n")
        );

        var page = await site.PageAsync("/a/b");
        var time = page.QuerySelectorAll(".byline time")[1];
        Assert.Equal((written, said), (time.GetAttribute("datetime"), time.TextContent.Replace('\u00A0', ' ')));
        Assert.Contains($"\"dateModified\":\"{written}\"", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains($"<lastmod>{written}</lastmod>", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Contains($"\"updated\":\"{written}\"", (await site.GetAsync("/api/v1/news/a/b")).Text, StringComparison.Ordinal);
        var day = written.Length == 10 ? "2008-02-02T23:00:00Z" : "2007-06-14T22:00:00Z";
        var item = JsonDocument.Parse((await site.GetAsync("/a.json")).Text).RootElement.GetProperty("items")[0];
        Assert.Equal(day, item.GetProperty("date_modified").GetString());
    }

    [Fact]
    public async Task An_event_of_a_month_lasts_as_long_and_is_in_no_calendar()
    {
        await using var site = await TestSite.StartAsync(
            ("r/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"),
            ("r/mois.md", "---\ntitle: Forum\nstart: juin 2026\n---\n"),
            ("r/jour.md", "---\ntitle: Atelier\nstart: 2026-05-04\n---\n")
        );

        var page = await site.PageAsync("/r/mois");
        var time = page.QuerySelector(".facts time")!;
        Assert.Equal(("2026-06", "Juin 2026"), (time.GetAttribute("datetime"), time.TextContent.Replace('\u00A0', ' ')));
        Assert.Null(page.QuerySelector("a[href$='.ics']"));
        Assert.Contains("\"startDate\":\"2026-06\"", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/r/mois.ics")).Status);
        Assert.DoesNotContain("Forum", (await site.GetAsync("/r.ics")).Text, StringComparison.Ordinal);
        Assert.Contains("\"precision\":\"month\"", (await site.GetAsync("/api/v1/events/r/mois")).Text, StringComparison.Ordinal);
        Assert.Contains("Juin 2026", (await site.PageAsync("/r")).QuerySelectorAll(".lines time")
            .Select(day => day.TextContent.Replace('\u00A0', ' ')));
    }
}
