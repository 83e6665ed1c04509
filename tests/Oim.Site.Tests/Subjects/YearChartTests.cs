using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Subjects;

/// <summary>The pages of several years are drawn, with their numbers for those who do not see the drawing.</summary>
public sealed class YearChartTests
{
    private static readonly string[] Years = ["2018", "2019", "2019", "2021", "2021"];

    private static (string, string)[] News(params string[] years) =>
    [
        ("index.md", "# Accueil\n"),
        ("site.yml", "timeZone: Europe/Paris\n"),
        .. years.Select((year, i) => ($"n{i}.md", $"---\ntitle: N{i}\nkind: news\ndate: {year}\nthemes: [retour]\ncountries: [HN]\n---\n")),
    ];

    [Theory]
    [InlineData("/themes/retour")]
    [InlineData("/pays/honduras")]
    [InlineData("/api")]
    public async Task A_theme_a_country_and_the_data_show_how_much_there_is_of_each_year(string address)
    {
        await using var site = await TestSite.StartAsync(News(Years));

        var page = await site.PageAsync(address);
        var chart = page.QuerySelector("main figure.graphique")!;

        var drawing = chart.QuerySelector("svg[role=img]")!;
        Assert.Equal(chart.QuerySelector("figcaption")!.TextContent, drawing.GetAttribute("aria-label"));
        Assert.Equal(3, drawing.QuerySelectorAll("rect").Length);
        Assert.Equal(["1", "2018", "2", "2019", "2020", "2", "2021"], drawing.QuerySelectorAll("text").Select(text => text.TextContent));
        Assert.Equal(
            ["2018 1", "2019 2", "2021 2"],
            chart.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)))
        );
        Assert.NotNull(page.QuerySelector("link[href*=composants]"));
    }

    [Theory]
    [InlineData("2018", "2019", "2020")]
    [InlineData("2018", "2018", "2019", "2019", "2019")]
    public async Task Few_pages_or_years_say_it_better_themselves(params string[] years)
    {
        await using var site = await TestSite.StartAsync(News(years));

        foreach (var address in (string[])["/themes/retour", "/api"])
        {
            var page = await site.PageAsync(address);
            Assert.Null(page.QuerySelector("figure.graphique"));
            Assert.Null(page.QuerySelector("link[href*=composants]"));
        }
    }
}
