using System.Globalization;
using Oim.Site.Tests.Content;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Feeds;

/// <summary>All feeds of a site are valid, says who did not write them.</summary>
public sealed class FeedValidityTests(RepositorySite repository) : IClassFixture<RepositorySite>
{
    [Fact]
    public async Task Every_feed_of_the_own_content_is_valid()
    {
        var feeds = await FeedValidator.FollowAsync(repository.Site, repository.Addresses);

        Assert.Contains("/actualites.rss", feeds.Keys);
        Assert.Contains(feeds.Keys, address => address.StartsWith("/index.json?theme=", StringComparison.Ordinal));
        Assert.Contains(feeds.Keys, address => address.StartsWith("/index.atom?pays=", StringComparison.Ordinal));
        Assert.Empty(await FeedValidator.CheckAsync(feeds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?texte=resume")]
    public async Task Feeds_of_awkward_pages_are_valid(string query)
    {
        await using var site = await TestSite.StartAsync(
        [
            ("site.yml", "name: « Maison » & <b>co</b>\nbaseUrl: https://exemple.org\nlanguages: [fr, ar]\n"),
            ("index.md", "# Accueil\n"),
            ("index.ar.md", "---\ntitle: الرئيسية\n---\n"),
            ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
            ("actualites/vide.md", "---\ntitle: Vide\ndate: 2013-05-06\n---\n"),
            (
                "actualites/signes.md",
                "---\ntitle: « A » & <b>B</b> \"c\"\nsummary: 1 < 2 & 3\ndate: 2013-05-06\nthemes: [\"R&D <x>\"]\ncountries: [CI]\n"
                    + "image: photo.png\nimageAlt: Une photo\n---\n]]> un signal \u0007 de trop, 😀 et ![une image](photo.png).\n"
            ),
            ("actualites/photo.png", "image"),
            ("actualites/sans-date.md", "---\ntitle: Sans date\n---\nTexte.\n"),
            ("actualites/arabe.ar.md", "---\ntitle: خبر\ndate: 2013-05-06\n---\nنص.\n"),
            ("vide/index.md", "---\ntitle: Rien encore\ncascade: { kind: news }\n---\n"),
            ("evenements/index.md", "---\ntitle: Événements\ncascade: { kind: event }\n---\n"),
            ("evenements/bientot/index.md", "---\ntitle: Bientôt\nstart: 2027-06-04\nseries: É & co\ncountry: TH\n---\n"),
            .. Enumerable
                .Range(1, 35)
                .Select(i =>
                    (
                        $"actualites/n{i}.md",
                        $"---\ntitle: N{i}\ndate: {new DateOnly(2000, 1, 1).AddDays(i):O}\n---\nTexte.\n"
                    )
                ),
        ]);
        string[] pages =
        [
            "/",
            "/ar",
            "/actualites",
            "/vide",
            "/evenements",
            "/pays/cote-d-ivoire",
            "/actualites?pays=ci",
            "/actualites?theme=r-d-x",
            "/actualites?annee=1990",
            "/evenements?serie=e-co",
        ];

        var feeds = await FeedValidator.FollowAsync(site, pages);
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in feeds.Keys.Where(address => query.Length == 0 || !address.Contains('?')))
            asked[address + query] = (await site.GetAsync(address + query)).Text;

        Assert.Contains("/actualites.atom?page=2", feeds.Keys);
        Assert.Empty(await FeedValidator.CheckAsync(asked));
    }

    [Theory]
    [InlineData("""<rss version="2.0"><channel><title>a</title><link>https://exemple.org/</link></channel></rss>""", "description")]
    [InlineData(
        """<rss version="2.0"><channel><title>a</title><link>https://exemple.org/</link>"""
            + """<description>b</description><item><title>c</title><pubDate>hier</pubDate></item></channel></rss>""",
        "pubDate"
    )]
    [InlineData(
        """<rss version="2.0"><channel><title>a</title><link>https://exemple.org/</link>"""
            + """<description>b</description><autre/></channel></rss>""",
        "autre"
    )]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>b</title>"""
            + """<updated>2013-05-06T00:00:00Z</updated><entry><id>c</id><title>d</title></entry></feed>""",
        "updated"
    )]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>b</title>"""
            + """<author><name>c</name></author><updated>hier</updated></feed>""",
        "updated"
    )]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><id>""", "")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[]}""", "'title' is a required property")]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"b"}]}""",
        "is not valid under any of the given schemas"
    )]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"a","""
            + """ "items":[{"id":"b","content_text":"c","date_published":"6 mai 2013"}]}""",
        "is not a 'date-time'"
    )]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"b","content_text":"c","url":"/une"}]}""",
        "is not a 'uri'"
    )]
    public async Task The_validators_can_say_no(string feed, string fault) =>
        Assert.Contains(await FeedValidator.CheckAsync(new Dictionary<string, string> { ["essai"] = feed }), line =>
            line.Contains(fault, StringComparison.Ordinal)
        );
}
