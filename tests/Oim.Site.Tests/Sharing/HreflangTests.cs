using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sharing;

/// <summary>Search engines are sent to no page that they may not keep.</summary>
public sealed class HreflangTests
{
    [Fact]
    public async Task A_version_that_is_not_to_be_found_is_offered_to_people_alone()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "baseUrl: https://exemple.org\nlanguages: [fr, en, es]\n"),
            ("une.md", "---\ntitle: Cachée\nnoindex: true\n---\n"),
            ("une.en.md", "# Shown\n"),
            ("deux.md", "---\ntitle: Cachée\nnoindex: true\n---\n"),
            ("deux.en.md", "# Shown\n"),
            ("deux.es.md", "# Mostrada\n")
        );

        Assert.Empty(await AlternatesAsync("/une"));
        Assert.Empty(await AlternatesAsync("/en/une"));
        Assert.Empty(await AlternatesAsync("/deux"));
        Assert.Equal(["en /en/deux", "es /es/deux", "x-default /en/deux"], await AlternatesAsync("/en/deux"));
        Assert.Contains((await site.PageAsync("/en/une")).QuerySelectorAll("a[hreflang=fr]"), link => link.GetAttribute("href") == "/une");

        async Task<IEnumerable<string>> AlternatesAsync(string address) =>
            (await site.PageAsync(address))
                .QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {new Uri(link.GetAttribute("href")!).AbsolutePath}");
    }
}
