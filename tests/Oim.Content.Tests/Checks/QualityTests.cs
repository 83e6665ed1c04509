using System.Text;

namespace Oim.Content.Tests.Checks;

public sealed class QualityTests
{
    [Theory]
    [InlineData("## A\n\n#### B\n\n##### C", "OIM1703")]
    [InlineData("[Cliquez ici](https://x.org)", "OIM1704")]
    [InlineData("[ici](https://x.org)", "OIM1704")]
    [InlineData("[](https://x.org)", "OIM1708")]
    [InlineData("|  |  |\n|---|---|\n| a | b |", "OIM1705")]
    [InlineData("LA RÉUNION DU COMITÉ EST REPORTÉE AU MOIS PROCHAIN", "OIM1706")]
    [InlineData(
        "The Organization is committed to the principle that humane and orderly migration of people is good for all of the society.",
        "OIM1707"
    )]
    [InlineData("[là](#nulle-part)", "OIM1403")]
    public void What_shuts_a_reader_out_is_named(string markdown, string code)
    {
        using var page = ContentCase.Page("title: Page", markdown);
        Assert.Equal(code, Assert.Single(page.Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("## A\n\n### B\n\n## C")]
    [InlineData("[Le rapport 2026](https://x.org)")]
    [InlineData("| A | B |\n|---|---|\n| a | b |")]
    [InlineData("L’OIM, l’ONU et le HCR se réunissent avec l’UA et la CEDEAO à Dakar en mai.")]
    [InlineData(
        "The Organization is committed to the principle that humane and orderly migration of people is good for all of the society. "
            + "{lang=en}"
    )]
    [InlineData("## L’été à Nîmes\n\n[là](#l-ete-a-nimes), [là-bas](#lété-à-nîmes), [en haut](#top)")]
    public void What_is_well_is_let_alone(string markdown)
    {
        using var page = ContentCase.Page("title: Page", markdown);
        Assert.Empty(page.Codes);
    }

    [Theory]
    [InlineData("![](b.png)", "a.md:4 OIM1702")]
    [InlineData("![Une carte](b.png)")]
    [InlineData("[![Logo](b.png)](https://x.org)")]
    public void An_image_needs_words(string markdown, params string[] codes)
    {
        using var page = new ContentCase([
            ("a.md", Encoding.UTF8.GetBytes($"---\ntitle: Page\n---\n{markdown}\n")),
            ("b.png", TestPicture.Png(600, 10)),
        ]);
        Assert.Equal(codes, page.Codes);
    }

    [Fact]
    public void A_warning_is_silenced_with_a_reason()
    {
        using var silenced = ContentCase.Page("title: Page\nsilence:\n  OIM1704: le lieu s’appelle Ici", "[ici](https://x.org)");
        Assert.Empty(silenced.Codes);
        using var without = ContentCase.Page("title: Page\nsilence:\n  OIM1704:", "[ici](https://x.org)");
        Assert.Equal(["a.md:4 OIM1020", "a.md:6 OIM1704"], without.Codes);
        using var unknown = ContentCase.Page("title: Page\nsilence:\n  OIM174: x");
        Assert.Equal(["a.md:4 OIM1022"], unknown.Codes);
        using var error = ContentCase.Page("title: Page\nsilence:\n  OIM1301: x");
        Assert.Equal(["a.md:4 OIM1021"], error.Codes);
    }

    [Fact]
    public void What_is_silenced_is_not_counted()
    {
        const string Text = "[ici](https://x.org) et [ici](https://y.org)";
        using var site = new ContentCase(
            ("a.md", $"---\ntitle: A\nsilence:\n  OIM1704: le lieu s’appelle Ici\n---\n{Text}"),
            ("b.md", $"---\ntitle: B\n---\n{Text}")
        );
        Assert.Equal(["b.md:4 OIM1704", "b.md:4 OIM1704"], site.Codes);
        Assert.Equal((0, 2), (site.Summary.Errors, site.Summary.Warnings));
    }

    [Fact]
    public void A_summary_longer_than_search_engines_show_is_hinted()
    {
        using var page = ContentCase.Page($"title: Page\nsummary: {new string('a', 161)}");
        Assert.Equal(["a.md:3 OIM1701"], page.Codes);
    }
}
