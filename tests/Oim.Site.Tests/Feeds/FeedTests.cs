using System.Globalization;
using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Feeds;

/// <summary>Lists as RSS, Atom and JSON Feed; read by feedparser, which nobody here wrote.</summary>
public sealed class FeedTests
{
    private const string Reader = """
        import feedparser, json, sys
        feed = feedparser.parse(sys.stdin.buffer.read())
        date = lambda e, n: "%04d-%02d-%02d" % e[n][:3] if e.get(n) else None
        print(json.dumps({
            "bozo": str(feed.get("bozo_exception", "")),
            "version": feed.version,
            "title": feed.feed.get("title"),
            "language": feed.feed.get("language"),
            "link": feed.feed.get("link"),
            "self": [l.href for l in feed.feed.get("links", []) if l.rel == "self"],
            "next": [l.href for l in feed.feed.get("links", []) if l.rel == "next"],
            "updated": bool(feed.feed.get("updated_parsed")),
            "items": [{
                "id": e.get("id"),
                "title": e.title,
                "link": e.link,
                "summary": e.get("summary", ""),
                "content": e.content[0].value if "content" in e else None,
                "published": date(e, "published_parsed"),
                "updated": date(e, "updated_parsed"),
                "tags": [t.term for t in e.get("tags", [])],
            } for e in feed.entries],
        }))
        """;

    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nlanguages: [fr, en]\n"),
        ("index.md", "# Accueil\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        (
            "actualites/une.md",
            "---\ntitle: « Une » & <b>gras</b>\nsummary: Le résumé.\ndate: 2013-05-06\nlastmod: 2014-01-02\nthemes: [Retour]\n"
                + "countries: [HN]\n---\n"
                + "Voir [deux](deux.md), [le bas](#bas), [ailleurs](https://ailleurs.org/) et ![une image](photo.png).\n\n## Bas\n"
        ),
        ("actualites/photo.png", "image"),
        ("actualites/deux.md", "---\ntitle: Deux\ndate: 2012-01-01\nthemes: [Autre]\n---\nUn signal \u0007 de trop, et 😀.\n"),
        ("actualites/one.en.md", "---\ntitle: One\ndate: 2013-05-06\n---\nText.\n"),
        ("actualites/brouillon.md", "---\ntitle: Secret\ndate: 2013-01-01\ndraft: true\n---\n"),
        ("actualites/expiree.md", "---\ntitle: Secret\ndate: 2013-01-01\nexpiryDate: 2014-01-01\n---\n"),
        ("actualites/future.md", "---\ntitle: Secret\ndate: 2030-01-01\n---\n"),
        ("actualites/discrete.md", "---\ntitle: Secret\ndate: 2013-01-01\nnoindex: true\n---\n"),
        ("actualites/cachee.md", "---\ntitle: Secret\ndate: 2013-01-01\nhidden: true\n---\n"),
        ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n"),
        (
            "evenements/pcr-2009/index.md",
            "---\ntitle: Réunion\nstart: 2009-06-04\ntimeZone: Asia/Bangkok\nseries: PCR\ncountry: TH\n---\nTexte.\n"
        ),
        ("evenements/bientot/index.md", "---\ntitle: Bientôt\nstart: 2027-06-04\n---\nTexte.\n"),
    ];

    private static async Task<JsonElement> ReadAsync(Answer answer) =>
        JsonDocument.Parse(await Python.RunAsync(Reader, answer.Bytes)).RootElement;

    private static List<string> Titles(JsonElement feed) =>
        [.. feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!.Replace('\u00A0', ' '))];

    [Theory]
    [InlineData("/actualites.rss", "application/rss+xml; charset=utf-8", "rss20")]
    [InlineData("/actualites.atom", "application/atom+xml; charset=utf-8", "atom10")]
    public async Task A_list_is_a_valid_feed(string address, string type, string version)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync(address);
        var feed = await ReadAsync(answer);

        Assert.Equal(200, answer.Status);
        Assert.Equal(type, answer.Header("Content-Type"));
        Assert.Equal("", feed.GetProperty("bozo").GetString());
        Assert.Equal(version, feed.GetProperty("version").GetString());
        Assert.Equal("Maison – Actualités", feed.GetProperty("title").GetString());
        Assert.Equal("fr", feed.GetProperty("language").GetString());
        Assert.Equal("https://exemple.org/actualites", feed.GetProperty("link").GetString());
        Assert.Equal("https://exemple.org" + address, feed.GetProperty("self")[0].GetString());
        Assert.True(feed.GetProperty("updated").GetBoolean());
        var items = feed.GetProperty("items");
        Assert.Equal(2, items.GetArrayLength());
        Assert.Equal("tag:exemple.org,2026:fr/actualites/une", items[0].GetProperty("id").GetString());
        Assert.Equal("https://exemple.org/actualites/une", items[0].GetProperty("link").GetString());
        Assert.Equal("Le résumé.", items[0].GetProperty("summary").GetString());
        Assert.StartsWith("2013-05-0", items[0].GetProperty("published").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Retour", "Honduras"], items[0].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Contains("😀", items[1].GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_feed_says_the_same()
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync("/actualites.json");
        var feed = JsonDocument.Parse(answer.Text).RootElement;

        Assert.Equal("application/feed+json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://exemple.org/actualites", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://exemple.org/actualites.json", feed.GetProperty("feed_url").GetString());
        var first = feed.GetProperty("items")[0];
        Assert.Equal("tag:exemple.org,2026:fr/actualites/une", first.GetProperty("id").GetString());
        Assert.Equal("2014-01-01T23:00:00Z", first.GetProperty("date_modified").GetString());
        Assert.Equal(["Retour", "Honduras"], first.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Contains(
            "href=\"https://exemple.org/actualites/deux\"",
            first.GetProperty("content_html").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/actualites.rss")]
    [InlineData("/actualites.atom")]
    public async Task Links_inside_the_text_lead_where_they_do_on_the_page(string address)
    {
        await using var site = await TestSite.StartAsync(Files);

        var html = (await ReadAsync(await site.GetAsync(address))).GetProperty("items")[0].GetProperty("content").GetString()!;

        Assert.Contains("href=\"https://exemple.org/actualites/deux\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://exemple.org/actualites/une#bas\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://ailleurs.org/\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://exemple.org/actualites/photo.png", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index.rss", "« Une » & gras|Deux|Réunion|Bientôt")]
    [InlineData("/en.rss", "One")]
    [InlineData("/actualites.rss?pays=hn", "« Une » & gras")]
    [InlineData("/index.atom?pays=HN", "« Une » & gras")]
    [InlineData("/index.rss?pays=th", "Réunion")]
    [InlineData("/actualites.rss?theme=retour", "« Une » & gras")]
    [InlineData("/actualites.atom?annee=2012", "Deux")]
    [InlineData("/evenements.rss?serie=pcr", "Réunion")]
    [InlineData("/actualites.rss?pays=fr", "")]
    public async Task A_feed_is_narrowed_as_its_address_says_and_holds_what_visitors_may_see(string address, string titles)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync(address);
        var feed = await ReadAsync(answer);

        Assert.Equal("", feed.GetProperty("bozo").GetString());
        Assert.DoesNotContain("Secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            titles.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Titles(feed).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Summaries_alone_are_given_where_the_address_or_the_site_wants_them()
    {
        await using var site = await TestSite.StartAsync([
            .. Files.Skip(1),
            ("site.yml", "name: Maison\nbaseUrl: https://exemple.org\nfeeds: résumé\n"),
        ]);

        Assert.DoesNotContain("ailleurs.org", (await site.GetAsync("/actualites.rss")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ailleurs.org", (await site.GetAsync("/actualites.json")).Text, StringComparison.Ordinal);
        Assert.Contains("ailleurs.org", (await site.GetAsync("/actualites.atom?texte=complet")).Text, StringComparison.Ordinal);
        Assert.Contains("\"content_text\":\"Le résumé.\"", (await site.GetAsync("/actualites.json")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.ProblemsAsync(), problem => problem.StartsWith("site.yml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_wish_for_feeds_is_named()
    {
        await using var site = await TestSite.StartAsync(("site.yml", "name: Maison\nfeeds: beaucoup\n"), ("index.md", "# Accueil\n"));

        Assert.Contains("« beaucoup »", Assert.Single(await site.MessagesAsync("OIM1005")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_goes_on_in_pages_and_ids_are_told_once()
    {
        await using var site = await TestSite.StartAsync([
            .. Files.Take(3),
            .. Enumerable
                .Range(1, 65)
                .Select(i =>
                    (
                        $"actualites/n{i}.md",
                        $"---\ntitle: N{i}\ndate: {new DateOnly(2000, 1, 1).AddDays(i):O}\n---\nTexte.\n"
                    )
                ),
        ]);
        var ids = new List<string>();
        var address = "/actualites.atom";
        while (address is not null)
        {
            var feed = await ReadAsync(await site.GetAsync(address));
            ids.AddRange(feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            address = feed.GetProperty("next") is { } next && next.GetArrayLength() > 0 ? new Uri(next[0].GetString()!).PathAndQuery : null;
        }

        Assert.Equal(65, ids.Count);
        Assert.Equal(65, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Feeds_are_discovered_from_the_head_of_pages_and_validated_by_their_tag()
    {
        await using var site = await TestSite.StartAsync(Files);

        var page = await site.PageAsync("/actualites?pays=hn");
        var feeds = page.QuerySelectorAll("link[rel=alternate][type]")
            .ToLookup(link => link.GetAttribute("type"), link => link.GetAttribute("href"));
        Assert.Equal(["/actualites.rss?pays=hn", "/index.rss"], feeds["application/rss+xml"]);
        Assert.Equal(["/actualites.atom?pays=hn", "/index.atom"], feeds["application/atom+xml"]);
        Assert.Equal(["/actualites.json?pays=hn", "/index.json"], feeds["application/feed+json"]);
        Assert.Contains(page.QuerySelectorAll("main nav a"), link => link.GetAttribute("href") == "/actualites.rss?pays=hn");
        foreach (var feed in feeds.Where(group => group.Key != "text/markdown").SelectMany(group => group))
        {
            var answer = await site.GetAsync(feed!);
            Assert.Equal(200, answer.Status);
            Assert.Equal(304, (await site.GetAsync(feed!, ("If-None-Match", answer.Header("ETag")!))).Status);
        }
    }

    [Theory]
    [InlineData("/Actualites.RSS", "/actualites.rss")]
    [InlineData("/actualites.rss/", "/actualites.rss")]
    [InlineData("/fr/actualites.atom", "/actualites.atom")]
    [InlineData("/fr/index.rss?pays=HN", "/index.rss?pays=HN")]
    public async Task Another_form_of_the_address_of_a_feed_is_sent_on_in_one_step(string address, string target)
    {
        await using var site = await TestSite.StartAsync(Files);

        var answer = await site.GetAsync(address);

        Assert.Equal(301, answer.Status);
        Assert.Equal(target, answer.Header("Location"));
        Assert.Equal(200, (await site.GetAsync(target)).Status);
    }
}
