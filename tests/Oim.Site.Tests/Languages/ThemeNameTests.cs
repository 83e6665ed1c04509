using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A theme is one in all languages, and has a name in each.</summary>
public sealed class ThemeNameTests
{
    private static Task<TestSite> StartAsync(string themes = "  migration de retour: { en: return migration }\n") =>
        TestSite.StartAsync(
            ("site.yml", $"name: Essai\nlanguages: [fr, en]\nthemes:\n{themes}"),
            ("index.md", "# Accueil\n"),
            ("index.en.md", "# Home\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/index.en.md", "---\ntitle: News\nslug: news\n---\n"),
            ("actualites/a.md", "---\ntitle: Un\ndate: 2025-05-12\nthemes: [migration de retour]\n---\nUn texte.\n"),
            ("actualites/a.en.md", "---\ntitle: One\n---\nA text.\n"),
            ("actualites/b.en.md", "---\ntitle: Two\ndate: 2025-05-13\nthemes: [Return migration]\n---\nA text.\n"),
            ("actualites/c.en.md", "---\ntitle: Three\ndate: 2025-05-14\nthemes: [accueil]\n---\nA text.\n")
        );

    [Fact]
    public async Task Lists_and_its_own_page_call_it_by_its_name_in_their_language_at_one_address()
    {
        await using var site = await StartAsync();

        var links = (await site.PageAsync("/en/news")).QuerySelectorAll(".facets a").Select(link => link.TextContent.Trim()).ToList();
        Assert.Contains(links, text => text.StartsWith("return migration", StringComparison.Ordinal));
        Assert.DoesNotContain(links, text => text.Contains("retour", StringComparison.Ordinal));
        // What nobody has translated is as it was written.
        Assert.Contains(links, text => text.StartsWith("accueil", StringComparison.Ordinal));

        var page = await site.PageAsync("/en/themes/migration-de-retour");
        Assert.Equal("Return migration", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Two", "One"], page.QuerySelectorAll("main a").Select(link => link.TextContent).Intersect(["One", "Two", "Three"]));
        Assert.Equal("Migration de retour", (await site.PageAsync("/themes/migration-de-retour")).QuerySelector("h1")!.TextContent);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("/recherche?q=texte", "migration de retour")]
    [InlineData("/en/search?q=text", "return migration")]
    public async Task Search_calls_it_by_its_name_in_the_language_asked_in(string address, string name)
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "name: Essai\nlanguages: [fr, en]\nthemes:\n  migration de retour: { en: return migration }\n"),
            ("index.en.md", "# Home\n"),
            ("a.en.md", "---\ntitle: One\nthemes: [return migration, diasporas]\n---\nA text.\n"),
            ("b.md", "---\ntitle: Deux\nthemes: [migration de retour, diasporas]\n---\nUn texte.\n"),
            ("c.en.md", "---\ntitle: Three\nthemes: [return migration]\n---\nA text.\n")
        );

        var links = (await site.PageAsync(address)).QuerySelectorAll(".facets a").Select(link => link.TextContent.Trim()).ToList();

        Assert.Single(links, text => text.StartsWith(name, StringComparison.Ordinal));
        Assert.Single(links, text => text.Contains("migration", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  migration de retour: return migration\n", 4)]
    [InlineData("  migration de retour: { xx: return migration }\n", 4)]
    public async Task A_name_without_its_language_is_told_of(string themes, int line)
    {
        await using var site = await StartAsync(themes);

        Assert.Contains(await site.ProblemsAsync(), problem => problem.StartsWith($"site.yml:{line}:", StringComparison.Ordinal));
    }
}
