using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oim.Content.Markup;

namespace Oim.Content.Tests.Markup;

/// <summary>Components of texts: what is shown of each, and what is told where one is not as it should be.</summary>
public sealed class ComponentTests
{
    private static (IHtmlDocument Page, string Html, List<string> Problems) Read(string markdown, string language = "fr")
    {
        var problems = new List<string>();
        var html = MarkdownReader.Read(
            markdown,
            new("a.md", "", language, 1, null, (rule, at, arguments) =>
                problems.Add($"{at.Line}:{at.Column} {rule.Code} {string.Join('|', arguments)}"))
        ).Html;
        return (new HtmlParser().ParseDocument(html), html, problems);
    }

    private static string Words(AngleSharp.Dom.IElement element) =>
        element.TextContent.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');

    [Theory]
    [InlineData("chiffres", "- **281 millions** de personnes", "281 millions", "de personnes")]
    [InlineData("chronologie", "- **1951** Création de l'Organisation", "1951", "Création de l’Organisation")]
    [InlineData("cartes", "- [Écrire](https://exemple.org) Adresses", "Écrire", "Adresses")]
    public void Items_begin_with_what_matters(string name, string item, string lead, string rest)
    {
        var (page, _, problems) = Read($"::: {name}\n{item}\n:::\n");

        Assert.Empty(problems);
        Assert.Equal((lead, rest), (Words(page.QuerySelector($".composant.{name} strong")!), Words(page.QuerySelector($".{name} span")!)));
    }

    [Fact]
    public void A_quotation_says_who_speaks()
    {
        var (page, _, problems) = Read("::: citation Awa Diop, directrice\nChaque *retour* compte.\n:::\n");

        Assert.Empty(problems);
        Assert.Equal("Awa Diop, directrice", page.QuerySelector("figure.citation figcaption")!.TextContent);
        Assert.Equal("retour", page.QuerySelector("figure.citation blockquote em")!.TextContent);
    }

    [Fact]
    public void Tabs_close_one_another_and_the_first_is_open()
    {
        var (page, _, problems) = Read("::: onglets\n### Un\nPremier.\n\n### Deux\nSecond.\n:::\n");

        Assert.Empty(problems);
        var tabs = page.QuerySelectorAll(".onglets > details").ToList();
        Assert.Equal([true, false], tabs.Select(tab => tab.HasAttribute("open")));
        Assert.Single(tabs.Select(tab => tab.GetAttribute("name")).Distinct());
        Assert.Equal(["Un", "Deux"], tabs.Select(tab => tab.QuerySelector("summary > h3")!.TextContent));
        Assert.Equal("Second.", Words(tabs[1].QuerySelector("div")!));
    }

    private static string LineOf(string number) =>
        $"::: graphique lignes Solde\n| Année | Solde |\n|---|---|\n| 2025 | {number} |\n\nSource : OE.\n:::\n";

    [Fact]
    public void A_line_below_nought_has_an_axis_too()
    {
        var (page, html, problems) = Read(LineOf("-900000000000000"));

        Assert.Empty(problems);
        Assert.InRange(page.QuerySelectorAll("svg line").Length, 3, 8);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("9000000000000000")]
    public void A_number_that_no_axis_can_tell_is_told(string number) =>
        Assert.Contains("OIM1219", string.Join(' ', Read(LineOf(number)).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_call_to_action_is_one_button()
    {
        var (page, _, problems) = Read("::: action\nVenez.\n\n[S'inscrire](https://exemple.org)\n:::\n");

        Assert.Empty(problems);
        Assert.Equal("https://exemple.org", page.QuerySelector(".action a.button")!.GetAttribute("href"));
    }

    private const string Table =
        "\n| Année | Femmes | Hommes |\n|---|---|---|\n| 2024 | 1 200 | 600 |\n| 2025 | – | 300,5 |\n"
        + "\nSource : OIM, 2026.\n:::\n";

    [Theory]
    [InlineData("barres", 3)]
    [InlineData("empilé", 3)]
    [InlineData("parts", 3)]
    [InlineData("stacked", 3)]
    public void A_table_becomes_bars(string form, int bars)
    {
        var (page, _, problems) = Read($"::: graphique {form} Arrivées par an{Table}");

        Assert.Empty(problems);
        var chart = page.QuerySelector("figure.graphique")!;
        Assert.Equal("Arrivées par an", chart.QuerySelector("svg")!.GetAttribute("aria-label"));
        // Two more show the colours of the legend.
        Assert.Equal(bars + 2, chart.QuerySelectorAll("svg rect").Length);
        Assert.Equal(2, chart.QuerySelectorAll("details tbody tr").Length);
        Assert.Contains("Source : OIM", Words(chart.QuerySelector("figure > p")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_as_long_as_their_numbers()
    {
        var (page, _, _) = Read("::: graphique barres A\n| a | b |\n|---|---|\n| x | 200 |\n| y | 50 |\n\nSource.\n:::\n");

        Assert.Equal(["270", "67.5"], page.QuerySelectorAll("svg rect").Select(bar => bar.GetAttribute("width")));
    }

    [Fact]
    public void Shares_are_parts_of_the_whole()
    {
        var (page, _, _) = Read("::: graphique parts A\n| a | b |\n|---|---|\n| x | 3 |\n| y | 1 |\n\nSource.\n:::\n");

        Assert.Equal(["75 %", "25 %"], page.QuerySelectorAll("svg text.valeur").Select(Words));
    }

    [Fact]
    public void Lines_stop_where_a_number_is_missing()
    {
        var (page, _, problems) = Read(
            "::: graphique lignes A\n| a | b |\n|---|---|\n| 1 | -2 |\n| 2 | 4 |\n| 3 | |\n| 4 | 5 |\n\nSource.\n:::\n"
        );

        Assert.Empty(problems);
        Assert.Equal([2, 1], page.QuerySelectorAll("svg polyline").Select(line => line.GetAttribute("points")!.Split(' ').Length));
    }

    [Fact]
    public void In_arabic_a_chart_is_mirrored()
    {
        const string chart = "::: graphique barres A\n| a | b |\n|---|---|\n| x | 1 |\n\nSource.\n:::\n";

        Assert.Equal("0", Read(chart).Page.QuerySelector("svg rect")!.GetAttribute("x"));
        Assert.Equal("90", Read(chart, "ar").Page.QuerySelector("svg rect")!.GetAttribute("x"));
    }

    [Fact]
    public void In_arabic_numbers_read_from_their_first_figure()
    {
        var (page, _, _) = Read("::: graphique lignes A\n| a | b |\n|---|---|\n| 2024 | -1 200 |\n| 2025 | 0 |\n\nSource.\n:::\n", "ar");

        var ticks = page.QuerySelectorAll("svg text.valeur").Select(tick => tick.TextContent).Where(tick => tick.Contains('-'));
        Assert.NotEmpty(ticks);
        Assert.All(ticks, tick => Assert.Equal('\u200E', tick[0]));
    }

    /// <summary>An SVG shows nothing of what does not fit.</summary>
    [Fact]
    public void Long_labels_are_broken_and_large_numbers_have_room()
    {
        var (bars, _, _) = Read(
            "::: graphique barres A\n| a | b |\n|---|---|\n| Zone métropolitaine de la capitale et communes voisines du département | 2 |\n"
                + "| y | 1 |\n\nS.\n:::\n"
        );
        var labels = bars.QuerySelectorAll("svg text:not(.valeur)").Select(label => label.TextContent).ToList();
        Assert.Equal(3, labels.Count);
        Assert.All(labels, label => Assert.True(label.Length <= 51, label));

        var (lines, _, _) = Read("::: graphique lignes A\n| a | b |\n|---|---|\n| 2024 | 281000000 |\n| 2025 | 0 |\n\nS.\n:::\n");
        Assert.All(lines.QuerySelectorAll("svg text.valeur"), tick =>
            Assert.True(double.Parse(tick.GetAttribute("x")!, CultureInfo.InvariantCulture) >= 6 * tick.TextContent.Length));
    }

    [Theory]
    [InlineData("::: chiffres\n- **1** un\n- deux\n:::\n", "3:1 OIM1219 chiffres")]
    [InlineData("::: citation\nDes mots.\n:::\n", "1:1 OIM1219 citation")]
    [InlineData("::: action\n[a](https://a.example) [b](https://b.example)\n:::\n", "1:1 OIM1219 action")]
    [InlineData("::: onglets\n### Un\n:::\n", "1:1 OIM1219 onglets")]
    [InlineData("Un.\n\n```mermaid\npie\n```\n", "3:1 OIM1223 mermaid")]
    [InlineData("::: graphique camembert A\n| a | b |\n|---|---|\n| x | 1 |\n:::\n", "1:1 OIM1219 graphique")]
    [InlineData("::: graphique barres A\n| a | b |\n|---|---|\n| x | beaucoup |\n:::\n", "4:6 OIM1219 graphique")]
    [InlineData("::: graphique barres A\n| a | b |\n|---|---|\n| x | 1 |\n:::\n", "2:1 OIM1221 ")]
    [InlineData("::: graphiqe A\nb\n:::\n", "1:1 OIM1220 graphiqe|graphique")]
    public void What_is_not_as_it_should_be_is_told_at_its_place(string markdown, string expected)
    {
        var (page, _, problems) = Read(markdown);

        Assert.Contains(problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
        Assert.True(expected.Contains("1221", StringComparison.Ordinal) || page.QuerySelector(".composant") is null);
    }

    /// <summary>A page with raw HTML goes through the cleaning of what editors write, in which a drawing would not survive.</summary>
    [Fact]
    public void Components_survive_beside_raw_html()
    {
        var (page, html, _) = Read($"<b onclick=\"x()\">gras</b> \uF8F0ABC-0\uF8F1\n\n::: graphique barres A & \"b\"{Table}");

        Assert.NotNull(page.QuerySelector("figure.graphique svg rect"));
        Assert.Equal("A & « b »", page.QuerySelector("svg")!.GetAttribute("aria-label")!.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public void Boxes_that_are_no_components_stay_boxes()
    {
        var (page, _, problems) = Read("::: note\nA\n:::\n\n::: grille\nB\n:::\n");

        Assert.Empty(problems);
        Assert.NotNull(page.QuerySelector("div.note"));
        Assert.NotNull(page.QuerySelector("div.grille"));
    }
}
