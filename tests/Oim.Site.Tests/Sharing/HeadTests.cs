using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sharing;

/// <summary>What a page says of itself to search engines and to those who share it.</summary>
public sealed class HeadTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nshortName: M\nbaseUrl: https://exemple.org\nlanguages: [fr]\n"),
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        (
            "actualites/une.md",
            "---\ntitle: Une </script><b>\nsummary: Le résumé.\ndate: 2013-05-06\nimage: photo.png\nimageAlt: Une salle\n---\n"
        ),
        ("actualites/photo.png", "image"),
    ];

    private static string? Meta(IHtmlDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}'], meta[name='{property}']")?.GetAttribute("content");

    private static List<JsonElement> Described(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("script[type='application/ld+json']")
                .Select(script => JsonDocument.Parse(script.TextContent).RootElement),
        ];

    [Fact]
    public async Task A_page_without_an_image_is_shared_with_the_sites_own()
    {
        await using var site = await TestSite.StartAsync(Files);
        var page = await site.PageAsync("/");

        Assert.Equal("https://exemple.org/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://exemple.org/", Meta(page, "og:url"));
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
        var image = await site.GetAsync(new Uri(Meta(page, "og:image")!).AbsolutePath);
        Assert.Equal("image/png", image.Header("Content-Type"));
        // Width and height stand at fixed places in a PNG.
        Assert.Equal(
            (Meta(page, "og:image:width"), Meta(page, "og:image:height")),
            ($"{Number(image.Bytes, 16)}", $"{Number(image.Bytes, 20)}")
        );

        static int Number(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    }

    [Fact]
    public async Task A_page_with_an_image_is_shared_with_it()
    {
        await using var site = await TestSite.StartAsync(Files);
        var page = await site.PageAsync("/actualites/une");

        Assert.StartsWith("https://exemple.org/actualites/photo.png", Meta(page, "og:image"), StringComparison.Ordinal);
        Assert.Equal("Une salle", Meta(page, "og:image:alt"));
        Assert.Null(Meta(page, "og:image:width"));
        Assert.Equal("article", Meta(page, "og:type"));
    }

    [Fact]
    public async Task The_home_page_describes_the_organisation_and_how_to_search()
    {
        await using var site = await TestSite.StartAsync(Files);
        var described = Described(await site.PageAsync("/"));

        var organisation = described.Single(one => one.GetProperty("@type").GetString() == "Organization");
        Assert.Equal("Maison", organisation.GetProperty("name").GetString());
        Assert.Equal(200, (await site.GetAsync(new Uri(organisation.GetProperty("logo").GetString()!).AbsolutePath)).Status);
        var search = described
            .Single(one => one.GetProperty("@type").GetString() == "WebSite")
            .GetProperty("potentialAction")
            .GetProperty("target")
            .GetProperty("urlTemplate")
            .GetString()!;
        Assert.Equal("https://exemple.org/recherche?q={search_term_string}", search);
        Assert.Equal(
            200,
            (await site.GetAsync(new Uri(search.Replace("{search_term_string}", "une", StringComparison.Ordinal)).PathAndQuery)).Status
        );
        Assert.DoesNotContain(Described(await site.PageAsync("/actualites")), one => one.GetProperty("@type").GetString() == "WebSite");
    }

    [Fact]
    public async Task A_news_item_is_an_article_whatever_its_title_holds()
    {
        await using var site = await TestSite.StartAsync(Files);
        var article = Described(await site.PageAsync("/actualites/une"))
            .Single(one => one.GetProperty("@type").GetString() == "NewsArticle");

        Assert.StartsWith("https://exemple.org/actualites/photo.png", article.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://exemple.org/actualites/une", article.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("2013-05-06", article.GetProperty("datePublished").GetString());
        Assert.Equal("2013-05-06", Meta(await site.PageAsync("/actualites/une"), "article:published_time"));
        var publisher = article.GetProperty("publisher");
        Assert.Equal(
            ("https://exemple.org/#organisation", "Maison", "https://exemple.org/"),
            (publisher.GetProperty("@id").GetString(), publisher.GetProperty("name").GetString(), publisher.GetProperty("url").GetString())
        );
        Assert.Equal(200, (await site.GetAsync(new Uri(publisher.GetProperty("logo").GetString()!).AbsolutePath)).Status);
    }
}
