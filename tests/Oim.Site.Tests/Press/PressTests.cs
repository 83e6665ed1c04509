using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Press;

/// <summary>The press room gathers what journalists need, and every page leads to it.</summary>
public sealed class PressTests
{
    [Fact]
    public async Task It_gathers_contacts_statements_and_publications_with_their_citation()
    {
        await using var site = await TestSite.StartAsync(
            ("navigation.yml", "menu:\n  - presse\nshortcuts: [contact]\n"),
            ("contact.md", "# Contact\n"),
            ("dakar.md", "---\ntitle: Bureau de Dakar\nkind: office\nregion: Afrique de l'Ouest\nphone: +221 33 123 45 67\n---\n"),
            ("nouvelle.md", "---\ntitle: Nouvelle\nkind: news\ndate: 2025-01-01\n---\n"),
            ("discours.md", "---\ntitle: Discours\nkind: statement\ndate: 2025-02-01\nspeaker: Awa Diop\n---\n"),
            ("livre.md", "---\ntitle: Livre\nkind: publication\ndate: 2024-05-07\nauthors: [Mona Sall]\n---\n")
        );

        var page = await site.PageAsync("/presse");

        Assert.Equal(["Discours", "Nouvelle"], page.QuerySelectorAll("#dernieres ~ .cards h3").Select(title => title.TextContent));
        Assert.Contains("+221 33 123 45 67", page.QuerySelector("#contacts ~ .cards")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("SALL, Mona, 2024. Livre.", page.QuerySelector(".reference")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".menu a[href='/presse']"));
        Assert.NotNull(page.QuerySelector(".site-footer a[href='/presse']"));
        Assert.Contains("/presse</loc>", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task That_no_office_can_be_reached_is_said_once()
    {
        await using var site = await TestSite.StartAsync(
            ("dakar.md", "---\ntitle: Bureau de Dakar\nkind: office\nregion: Afrique de l'Ouest\n---\n"),
            ("vienne.md", "---\ntitle: Bureau de Vienne\nkind: office\nregion: Europe\n---\n")
        );

        var contacts = (await site.PageAsync("/presse")).QuerySelector("#contacts")!.ParentElement!;

        Assert.Equal(2, contacts.QuerySelectorAll("dd").Length);
        Assert.Equal(2, contacts.TextContent.Split("coordonnées").Length);
    }

    [Fact]
    public async Task Pictures_are_offered_once_each_with_their_credit()
    {
        const string Header = "image: /carte.svg\nimageAlt: Une carte\nimageCredit: Mona Sall\n---\n";
        await using var site = await TestSite.StartAsync(
            ("carte.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><path d="M0 0h9"/></svg>"""),
            ("une.md", "---\ntitle: Une\n" + Header),
            ("deux.md", "---\ntitle: Deux\n" + Header),
            ("sans-credit.md", "---\ntitle: Trois\nimage: /carte.svg\nimageAlt: Une carte\n---\n"),
            ("nouvelle.md", "---\ntitle: Nouvelle\nkind: news\ndate: 2025-01-01\n---\n")
        );

        var picture = Assert.Single((await site.PageAsync("/presse")).QuerySelectorAll("#images ~ .gallery > div"));

        Assert.Contains("Mona Sall", picture.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/carte.svg", picture.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
