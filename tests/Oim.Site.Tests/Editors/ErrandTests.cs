using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Editors;

/// <summary>What editors stumble over: each is told where it is, and how to mend it.</summary>
public sealed class ErrandTests
{
    private const string Page = "---\ntitle: Page\n---\n";

    [Fact]
    public async Task A_link_to_a_draft_says_that_it_is_a_draft_until_it_is_none()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", Page + "Un [lien](a.md).\n"),
            ("a.md", "---\ntitle: A\ndraft: true\n---\nTexte.\n"),
            ("navigation.yml", "menu:\n  - title: A\n    link: a\n")
        );

        Assert.Contains("index.md:4:4", Assert.Single(await site.MessagesAsync("OIM1409")), StringComparison.Ordinal);
        Assert.Contains("navigation.yml:3", Assert.Single(await site.MessagesAsync("OIM1502")), StringComparison.Ordinal);
        Assert.Empty(await site.MessagesAsync("OIM1501"));

        await site.UntilAsync(() => site.Folder.Write("a.md", "---\ntitle: A\n---\nTexte.\n"), "/a", answer => answer.Status == 200);
        Assert.Empty(await site.MessagesAsync("OIM1409"));
        Assert.Empty(await site.MessagesAsync("OIM1502"));
    }

    [Fact]
    public async Task A_menu_is_understood_in_french_and_its_other_keys_are_told()
    {
        await using var site = await TestSite.StartAsync(
            ("index.md", Page),
            ("contact.md", Page),
            ("navigation.yml", "menu:\n  - titre: Nous écrire\n    lien: contact\n    couleur: rouge\n"),
            ("site.yml", "name: Site\nauteurPrincipal: moi\n")
        );

        Assert.Equal("Nous écrire", (await site.PageAsync("/")).QuerySelector(".menu a[href='/contact']")!.TextContent.Trim());
        var told = await site.MessagesAsync("OIM1029");
        Assert.Equal(2, told.Count);
        Assert.Contains(told, message =>
            message.Contains("navigation.yml:4:5", StringComparison.Ordinal) && message.Contains("title, link", StringComparison.Ordinal));
        Assert.Contains(told, message => message.Contains("site.yml:2:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_translation_in_a_language_the_site_has_not_is_told_and_a_name_is_not()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "languages: [fr, en]\n"),
            ("index.md", Page),
            ("contact.md", Page),
            ("contact.de.md", Page),
            ("jean.le.md", Page),
            ("awa.de.md", Page)
        );

        Assert.Contains("contact.de.md:1:1", Assert.Single(await site.MessagesAsync("OIM1410")), StringComparison.Ordinal);
    }
}
