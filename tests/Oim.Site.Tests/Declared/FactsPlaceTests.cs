using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>What a page says of itself in facts, and where, for who reads it from top to bottom.</summary>
public sealed class FactsPlaceTests
{
    [Theory]
    [InlineData("kind: vacancy\ndeadline: 2030-12-08\ngrade: P-2", "page-facts page-main page-aside")]
    [InlineData("kind: publication\ndate: 2024-05-07\npages: 12", "page-cover page-main page-facts page-aside")]
    public async Task An_offer_begins_with_its_terms_and_a_text_with_its_first_sentence(string keys, string expected)
    {
        await using var site = await TestSite.StartAsync(("p.md", $"---\ntitle: Page\n{keys}\n---\nTexte.\n"));

        var body = (await site.PageAsync("/p")).QuerySelector(".page-body")!;

        Assert.Equal(expected, string.Join(' ', body.Children.Select(child => child.ClassList[0])));
    }

    [Fact]
    public async Task The_country_of_the_facts_is_not_said_again_beside_the_themes()
    {
        await using var site = await TestSite.StartAsync(
            ("p.md", "---\ntitle: P\nkind: vacancy\ndeadline: 2030-12-08\ncountry: CI\ncountries: [CI, SN]\nthemes: [retour]\n---\n")
        );

        var page = await site.PageAsync("/p");

        Assert.Contains("Côte d’Ivoire", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["retour", "Sénégal"], page.QuerySelectorAll(".terms a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Figures_follow_the_summary_and_who_speaks_comes_before_it()
    {
        await using var site = await TestSite.StartAsync(
            ("r.md", "---\ntitle: R\nkind: report\ndate: 2024-05-07\nsummary: Un relevé.\nkeyFigures: [12 villes, 34 camps]\n---\n"),
            ("d.md", "---\ntitle: D\nkind: statement\ndate: 2024-05-07\nsummary: Un discours.\nspeaker: Awa Diop\n---\n")
        );

        Assert.Equal(["lead", "figures"], await OrderAsync(site, "/r"));
        Assert.Equal(["head-field", "lead"], await OrderAsync(site, "/d"));
    }

    private static async Task<IEnumerable<string>> OrderAsync(TestSite site, string path) =>
        (await site.PageAsync(path)).QuerySelectorAll(".page-head > :is(.lead, .figures, .head-field)").Select(one => one.ClassList[0]!);
}
