namespace Oim.Content.Tests.Markup.Dialects;

/// <summary>What dialects do to a page beyond its text: its title, its summary, its links.</summary>
public sealed class DialectTests
{
    [Fact]
    public void A_whole_page_of_html_has_its_title_and_one_message()
    {
        using var page = new ContentCase(
            (
                "a.md",
                """
                <!DOCTYPE html>
                <html lang=fr>
                <head><meta charset=utf-8>
                <title>Site</title></head>
                <body bgcolor=white>
                <h1>Accueil</h1>
                <p>Texte.</p>
                <blink>x</blink>
                </body></html>
                """
            )
        );
        Assert.Equal("Accueil", page.Entry("a.md").Title);
        Assert.Equal(["a.md:1 OIM1201", "a.md:8 OIM1201"], page.Codes.Where(code => code.EndsWith("1201", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Texte.\n\nVu[^2], revu[^2].", "6 OIM1216")]
    [InlineData("Texte.\n\n{{ x }} {{ y }}", "6 OIM1205")]
    [InlineData("a\n\n<Bouton href=\"https://x.org\">Ouvrir</Bouton>", "6 OIM1206")]
    [InlineData("a ** b ** c", "4 OIM1207")]
    [InlineData("##Titre", "4 OIM1208")]
    [InlineData("• un\n• deux", "4 OIM1209")]
    [InlineData("[f](https://x.org/a b.pdf)", "4 OIM1210")]
    [InlineData("[f](ttps://x.org)", "4 OIM1211")]
    [InlineData("[f]()", "4 OIM1212")]
    [InlineData("<iframe src=\"https://x.org\"></iframe>", "4 OIM1213")]
    [InlineData("a\n\n[[#x]]\n\n## x", "6 OIM1215")]
    [InlineData("a\n\n<p>b</p>\n\n<div>\n<a href=\"rien.pdf\">Le rapport</a>\n</div>", "9 OIM1401")]
    [InlineData("<table><tr><th>a</th></tr></table>\n\n<table>\n<tr>\n\n<td>b</td></tr>\n</table>", "6 OIM1705")]
    [InlineData("a\n\n<<<<<<< HEAD\nb", "6 OIM1204")]
    [InlineData("![a](https://x.org/a.png)", "4 OIM1217")]
    [InlineData("a\n\n<!-- b", "6 OIM1218")]
    public void A_tolerated_slip_is_hinted_at_once(string markdown, string expected)
    {
        using var page = ContentCase.Page("title: Page", markdown);
        Assert.Equal(["a.md:" + expected], page.Codes);
    }

    [Theory]
    [InlineData("> ", true)]
    [InlineData("::: a\n", true)]
    [InlineData("- ", false)]
    public void Only_what_is_nested_beyond_the_limit_is_called_so(string sign, bool isTooDeep)
    {
        using var page = ContentCase.Page("title: Page", string.Concat(Enumerable.Repeat(sign, isTooDeep ? 200 : 20)) + "fin");
        Assert.Equal(isTooDeep ? ["a.md:4 OIM1214"] : [], page.Codes);
    }

    [Fact]
    public void The_mark_more_cuts_the_summary()
    {
        using var page = ContentCase.Page("title: Page", "Le résumé.\n\nSa suite.\n\n<!-- more -->\n\nLe reste.");
        Assert.Equal("Le résumé. Sa suite.", page.Entry("a.md").Summary);
    }

    [Theory]
    [InlineData(">", 3000)]
    [InlineData("*a **b ", 4000)]
    [InlineData("[", 5000)]
    [InlineData("<div>", 5000)]
    [InlineData("{{", 5000)]
    [InlineData("#", 5000)]
    [InlineData("` ", 5000)]
    [InlineData("::: a\n", 3000)]
    [InlineData("```{note}\n", 3000)]
    [InlineData("https://a.b/(", 3000)]
    [InlineData("[a](", 3000)]
    [InlineData("<x-a>a</x-a>", 3000)]
    [InlineData("{% comment %} ", 3000)]
    public void No_text_is_too_strange_to_be_shown(string sign, int times)
    {
        using var page = ContentCase.Page("title: Page", string.Concat(Enumerable.Repeat(sign, times)) + " la fin");
        Assert.Contains("la fin", page.Entry("a.md").Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Le <em>grand</em>&nbsp;**soir** de [l'été](/x)\"", "Le grand\u00A0soir de l'été")]
    [InlineData("\"La balise `<img>`\"", "La balise <img>")]
    [InlineData("1. Introduction", "1. Introduction")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("\"[Atelier] Bilan\"", "[Atelier] Bilan")]
    [InlineData("!Important", "!Important")]
    public void A_title_is_text_without_markup(string written, string shown)
    {
        using var page = ContentCase.Page($"title: {written}\ntypography: false");
        Assert.Equal(shown, page.Entry("a.md").Title);
    }
}
