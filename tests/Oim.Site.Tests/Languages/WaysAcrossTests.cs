using System.Globalization;
using System.Xml.Linq;
using Oim.Site.Features.Shared;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>Lists, feeds and searches keep to one language, with a way to the others.</summary>
public sealed class WaysAcrossTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static Task<TestSite> StartAsync() =>
        TestSite.StartAsync(
            ("site.yml", "name: Essai\nbaseUrl: https://oim.example\nlanguages: [fr, en, ar]\n"),
            ("index.md", "# Accueil\n"),
            ("index.en.md", "# Home\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/index.en.md", "---\ntitle: News\nslug: news\n---\n"),
            ("actualites/a.md", "---\ntitle: Une réunion\ndate: 2025-05-12\n---\nUn texte.\n"),
            ("actualites/a.en.md", "---\ntitle: A meeting\n---\nA text.\n")
        );

    [Fact]
    public async Task A_list_leads_to_the_same_list_in_another_language()
    {
        await using var site = await StartAsync();

        var across = (await site.PageAsync("/en/news")).QuerySelector(".also-in")!;

        Assert.StartsWith("See also in:", across.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            [("/actualites", "fr", "Français")],
            across.QuerySelectorAll("a").Select(link =>
                (link.GetAttribute("href")!, link.GetAttribute("hreflang")!, link.TextContent))
        );
    }

    [Theory]
    [InlineData("/recherche?q=meeting&page=2", "/en/search?q=meeting")]
    [InlineData("/recherche", "/en/search")]
    public async Task A_search_leads_to_the_same_one_in_another_language(string address, string other)
    {
        await using var site = await StartAsync();

        var page = await site.PageAsync(address);

        Assert.Contains(page.QuerySelectorAll(".languages a"), link => link.GetAttribute("href") == other);
        // Of questions, search engines need one address.
        Assert.Equal(!address.Contains('?', StringComparison.Ordinal), page.QuerySelector("link[hreflang]") is not null);
    }

    [Theory]
    [InlineData(".atom")]
    [InlineData(".rss")]
    public async Task A_feed_names_its_like_in_another_language(string extension)
    {
        await using var site = await StartAsync();

        var feed = XDocument.Parse((await site.GetAsync("/actualites" + extension)).Text);

        var other = Assert.Single(feed.Descendants(Atom + "link"), link => link.Attribute("hreflang") is not null);
        Assert.Equal(
            ("alternate", "en", $"https://oim.example/en/news{extension}"),
            (other.Attribute("rel")!.Value, other.Attribute("hreflang")!.Value, other.Attribute("href")!.Value)
        );
        Assert.DoesNotContain("A meeting", feed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Tunis, Tunisie")]
    [InlineData("ar", "Tunis، Tunisie")]
    public void Facts_in_a_line_are_parted_by_the_reader_s_comma(string language, string line)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(line, FactLine.Of("Tunis", null, "Tunisie"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
