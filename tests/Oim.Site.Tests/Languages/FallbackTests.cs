using Oim.Content.Checks;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>« fallback: { es: [en, fr] } »: a page that is not in Spanish is shown in English or else in French, and says so.</summary>
public sealed class FallbackTests
{
    private static Task<TestSite> SiteAsync(string fallback, params (string, string)[] more) =>
        TestSite.StartAsync([
            ("site.yml", $"name: Site\nlanguages: [fr, en, es, ar]\nbaseUrl: https://oim.example\n{fallback}\n"),
            ("index.md", "# Accueil\n"),
            ("index.es.md", "# Inicio\n"),
            ("index.ar.md", "# الرئيسية\n"),
            ("a/index.md", "---\ntitle: Rubrique\nsummary: Ce que dit la rubrique.\n---\n"),
            ("a/index.es.md", "# Sección\n"),
            ("a/page.md", "---\ntitle: Une page\nsummary: Son résumé.\n---\nLe texte en français.\n"),
            ("a/page.en.md", "---\ntitle: A page\nsummary: Its summary.\n---\nThe text in English.\n"),
            ("a/seule.md", "---\ntitle: Page seule\n---\nUn texte seul.\n"),
            .. more,
        ]);

    [Theory]
    [InlineData("/es/a/page", "en", "The text in English.", "https://oim.example/en/a/page")]
    [InlineData("/es/a/seule", "fr", "Un texte seul.", "https://oim.example/a/seule")]
    public async Task The_text_stands_in_the_first_language_that_has_it(string address, string language, string text, string canonical)
    {
        await using var site = await SiteAsync("fallback: { es: [en, fr] }");

        var page = await site.PageAsync(address);

        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        var shown = page.QuerySelector("main [lang]")!;
        Assert.Equal((language, "ltr"), (shown.GetAttribute("lang"), shown.GetAttribute("dir")));
        Assert.Contains(text, shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("no está disponible en español", page.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.NotNull(page.QuerySelector("nav.breadcrumb a[href='/es/a']"));
    }

    [Fact]
    public async Task A_language_without_fallback_says_that_the_page_is_missing()
    {
        await using var site = await SiteAsync("fallback: { es: [en, fr] }");

        var page = await site.PageAsync("/ar/a/seule");

        Assert.DoesNotContain("Un texte seul.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content*=noindex]"));
    }

    [Fact]
    public async Task Links_and_menus_lead_to_the_first_language_that_has_the_page()
    {
        await using var site = await SiteAsync(
            "fallback: { es: [en, fr] }",
            ("b.es.md", "# Dos\n\n[Una](a/page.md), [otra](a/seule.md)\n"),
            ("navigation.es.yml", "menu:\n  - title: Uno\n    link: a/page\n")
        );

        var home = await site.PageAsync("/es/b");

        Assert.Equal(["/en/a/page", "/a/seule"], home.QuerySelectorAll("main .prose a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/en/a/page", home.QuerySelector("header nav a[hreflang=en]:not(.languages a)")?.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_shown_in_another_language_is_in_no_list()
    {
        await using var site = await SiteAsync("fallback: { es: [en, fr] }");

        foreach (var list in (string[])["/sitemap.xml", "/es/a.rss", "/es/search?q=texto", "/es/a"])
        {
            var text = (await site.GetAsync(list)).Text;
            Assert.DoesNotContain("/es/a/page", text, StringComparison.Ordinal);
            Assert.DoesNotContain("/es/a/seule", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{ xx: [fr] }", "OIM1005")]
    [InlineData("{ es: [zz, fr] }", "OIM1005")]
    public async Task An_unknown_language_is_told(string fallback, string code)
    {
        await using var site = await SiteAsync($"fallback: {fallback}");

        Assert.Equal([$"site.yml:4 {code}"], DiagnosticList.Of(site.Store).Select(one => $"{one.File}:{one.At.Line} {one.Rule.Code}"));
    }
}
