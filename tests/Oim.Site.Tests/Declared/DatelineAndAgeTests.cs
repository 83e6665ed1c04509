using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>What any declared kind may have that news have: a dateline, an age, an order in time, forms after a number.</summary>
public sealed class DatelineAndAgeTests
{
    private const string Kind = """
        names:
          fr: { singular: dépêche, plural: dépêches, gender: f }
          en: { singular: dispatch, plural: dispatches, counted: { other: wires } }
          ar: { singular: برقية, plural: برقيات, counted: { two: برقيتان } }
        fields:
          from: { type: text, label: Lieu, place: dateline }
        list: { sort: -date }
        old: 2
        """;

    private static (string, string) Page(string name, string language, string date) =>
        ($"d/{name}{language}.md", $"---\ntitle: Dépêche {name}\ndate: {date}\nfrom: Dakar\n---\nTexte.\n");

    private static Task<TestSite> SiteAsync() => TestSite.StartAsync(
        ("site.yml", "languages: [fr, en, ar]\n"),
        ("genres/depeche.yml", Kind),
        ("d/index.md", "---\ntitle: Dépêches\ncascade: { kind: depeche }\n---\n"),
        ("d/index.en.md", "---\ntitle: Dispatches\n---\n"),
        ("d/index.ar.md", "---\ntitle: برقيات\n---\n"),
        Page("a", "", "2019-03-04"),
        Page("b", "", "2026-01-05"),
        Page("a", ".en", "2019-03-04"),
        Page("b", ".en", "2026-01-05"),
        Page("a", ".ar", "2019-03-04"),
        Page("b", ".ar", "2026-01-05")
    );

    [Fact]
    public async Task The_place_stands_before_the_date_and_an_old_page_says_so()
    {
        await using var site = await SiteAsync();

        var old = await site.PageAsync("/d/a");
        Assert.StartsWith(
            "Dakar – 4 mars 2019",
            old.QuerySelector(".byline")!.TextContent.Trim().Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.NotNull(old.QuerySelector(".archive"));
        Assert.Null((await site.PageAsync("/d/b")).QuerySelector(".archive"));
    }

    [Fact]
    public async Task Before_a_page_comes_the_older_one()
    {
        await using var site = await SiteAsync();

        var links = (await site.PageAsync("/d/b")).QuerySelectorAll(".siblings a").Select(link => link.GetAttribute("rel"));
        Assert.Equal(["prev"], links);
    }

    [Theory]
    [InlineData("/d", "2 dépêches")]
    [InlineData("/en/d", "2 wires")]
    [InlineData("/ar/d", "برقيتان")]
    public async Task A_number_is_followed_by_the_form_that_the_language_wants(string list, string count)
    {
        await using var site = await SiteAsync();

        var status = (await site.PageAsync(list)).QuerySelector("[role=status]")!;
        Assert.Equal(count, status.TextContent.Replace('\u00A0', ' '));
    }
}
