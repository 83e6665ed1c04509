using Oim.Site.Features.Declared;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Declared;

/// <summary>The kinds that come with the product as declarations.</summary>
public sealed class ShippedKindTests
{
    [Fact]
    public void Their_declarations_have_no_fault() => Assert.Empty(ShippedKinds.Problems());

    [Fact]
    public async Task A_publication_is_cited_in_two_styles_and_for_two_programs()
    {
        await using var site = await TestSite.StartAsync(
            (
                "p.md",
                """
                ---
                title: Les routes & les ports
                kind: publication
                date: 2024-05-07
                authors: [Awa Diop, Jean van den Berg]
                isbn: 978-92-9268-598-0
                pages: 384
                languages: [fr, en]
                ---

                Un rapport.
                """
            )
        );

        var page = await site.PageAsync("/p");
        Assert.Empty(await site.ProblemsAsync());
        Assert.Contains("Par Awa Diop, Jean van den Berg", page.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        var references = page.QuerySelectorAll(".cite dd").Select(reference => reference.TextContent.Replace('\u00A0', ' ')).ToList();
        Assert.StartsWith("Diop, A., & van den Berg, J. (2024). Les routes & les ports. ", references[0], StringComparison.Ordinal);
        Assert.StartsWith("DIOP, Awa et VAN DEN BERG, Jean, 2024. Les routes & les ports. ", references[1], StringComparison.Ordinal);
        Assert.Contains("ISBN 978-92-9268-598-0", references[1], StringComparison.Ordinal);
        var bibtex = (await site.GetAsync("/p.bib")).Text;
        Assert.StartsWith(
            "@book{les-routes-les-ports,\n  title = {{Les routes \\& les ports}},\n  author = {Diop, Awa and van den Berg, Jean},\n",
            bibtex,
            StringComparison.Ordinal
        );
        var ris = (await site.GetAsync("/p.ris")).Text;
        Assert.StartsWith(
            "TY  - BOOK\r\nAU  - Diop, Awa\r\nAU  - van den Berg, Jean\r\nTI  - Les routes & les ports\r\nPY  - 2024\r\n",
            ris,
            StringComparison.Ordinal
        );
        Assert.EndsWith("ER  - \r\n", ris, StringComparison.Ordinal);
        Assert.Equal(404, (await site.GetAsync("/absent.bib")).Status);
    }

    [Fact]
    public async Task A_vacancy_is_open_to_the_second_of_its_deadline_in_its_own_zone()
    {
        var options = new TestSiteOptions { Clock = new ManualClock(new DateTimeOffset(2026, 12, 8, 15, 59, 59, TimeSpan.Zero)) };
        await using var site = await TestSite.StartAsync(
            options,
            (
                "v.md",
                "---\ntitle: Agente\nkind: vacancy\ndeadline: 2026-12-08T16:00\ntimeZone: Africa/Abidjan\ncountry: CI\n---\nTexte.\n"
            )
        );

        var page = await site.PageAsync("/v");
        Assert.Equal("Ouverte", page.QuerySelector(".badge")!.TextContent);
        Assert.Contains(
            "8 décembre 2026 à 16 h, heure d’Abidjan",
            page.QuerySelector(".facts")!.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("\"validThrough\":\"2026-12-08T16:00:00", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Clock.Advance(TimeSpan.FromSeconds(1)),
            "/v",
            answer => answer.Text.Contains(">Close<", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_site_may_declare_a_shipped_kind_anew()
    {
        await using var site = await TestSite.StartAsync(
            ("genres/story.yml", "names: { singular: témoignage, plural: témoignages }\n"),
            ("s.md", "---\ntitle: S\nkind: story\n---\nTexte.\n")
        );

        Assert.Empty(await site.ProblemsAsync());
        Assert.Contains("Témoignage", (await site.PageAsync("/s")).QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authors_and_a_later_change_are_told_on_every_page_that_says_them()
    {
        const string keys = "date: 2024-05-07\nlastmod: 2024-06-01\nauthors: [Awa Diop, Jean Petit]\n";
        await using var site = await TestSite.StartAsync(
            ("page.md", $"---\ntitle: Page\n{keys}---\nTexte.\n"),
            ("nouvelle.md", $"---\ntitle: Nouvelle\nkind: news\n{keys}---\nTexte.\n"),
            ("recit.md", $"---\ntitle: Récit\nkind: story\n{keys}---\nTexte.\n")
        );

        foreach (var address in (string[])["/page", "/nouvelle", "/recit"])
        {
            var byline = (await site.PageAsync(address)).QuerySelector(".page-head")!.TextContent;
            Assert.Contains("7 mai 2024", byline.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Contains("Par Awa Diop, Jean Petit", byline, StringComparison.Ordinal);
            Assert.Contains("Mis à jour le", byline, StringComparison.Ordinal);
        }
    }
}
