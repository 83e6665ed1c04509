using System.Xml.Linq;
using AngleSharp.Dom;
using Oim.Site.Tests.Docs;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Languages;

/// <summary>A site whose default language is English: every address of its own stands at its English words, without a prefix.</summary>
public sealed class EnglishSiteTests(EnglishSiteTests.Served served) : IClassFixture<EnglishSiteTests.Served>
{
    private readonly TestSite site = served.Site;

    [Fact]
    public async Task Walked_from_its_home_page_it_is_whole_and_speaks_English()
    {
        var french = FrenchTexts();
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var address))
        {
            var answer = await site.GetAsync(address);
            Assert.Equal((address, 200), (address, answer.Status));
            if (!answer.Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal)) continue;
            var page = await site.PageAsync(address);
            var isFrench = address.StartsWith("/fr", StringComparison.Ordinal);
            Assert.Equal((address, isFrench ? "fr" : "en"), (address, page.DocumentElement.GetAttribute("lang")));
            if (!isFrench) Assert.Empty(WordsOf(page).Where(french.Contains).Select(words => $"{address}: {words}"));
            foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/'], form[action^='/']"))
            {
                var target = (link.GetAttribute("href") ?? link.GetAttribute("action")!).Split('#')[0];
                if (seen.Add(target)) waiting.Enqueue(target);
            }
        }

        Assert.Superset(
            new HashSet<string>(
                [
                    "/search", "/site-map", "/countries", "/countries/honduras", "/themes", "/documents", "/api", "/people",
                    "/people/awa-diop", "/fr",
                ]
            ),
            seen
        );
        Assert.DoesNotContain(seen, address => address.StartsWith("/recherche", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/search/suggestions?q=meet", 200, "/meetings/first")]
    [InlineData("/fr/recherche/suggestions?q=réunion", 200, "/fr/meetings/first")]
    [InlineData("/search?q=meeting", 200, "/meetings/first")]
    [InlineData("/meetings.rss", 200, "<language>en</language>")]
    [InlineData("/meetings/first.ics", 200, "BEGIN:VEVENT")]
    [InlineData("/sitemap.xml", 200, "<loc>https://site.example/site-map</loc>")]
    [InlineData("/sitemap.xml", 200, "<loc>https://site.example/fr/plan-du-site</loc>")]
    [InlineData("/api/v1/events", 200, "/meetings/first")]
    [InlineData("/llms.txt", 200, "First meeting")]
    [InlineData("/nowhere", 404, "lang=\"en\"")]
    [InlineData("/fr/nulle-part", 404, "lang=\"fr\"")]
    [InlineData("/recherche", 404, "lang=\"en\"")]
    [InlineData("/search/other", 404, "lang=\"en\"")]
    [InlineData("/anything/recherche", 404, "lang=\"en\"")]
    [InlineData("/en/search", 301, "")]
    public async Task Its_own_addresses_stand_at_English_words(string address, int status, string part)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Contains(part, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_be_called_suggestions() =>
        Assert.Equal("Ideas", (await site.PageAsync("/fr/ideas/suggestions")).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task Links_to_its_own_pages_live_and_others_are_told()
    {
        var links = (await site.PageAsync("/about")).QuerySelectorAll(".prose a");

        Assert.Equal(["/search", "/fr/recherche", null], links.Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["about.md:6:1 OIM1401"],
            (await site.ProblemsAsync()).Where(problem => problem.StartsWith("about", StringComparison.Ordinal))
        );
    }

    /// <summary>What the French interface says and the English one does not.</summary>
    private static HashSet<string> FrenchTexts()
    {
        IEnumerable<string> In(string language) =>
            XDocument
                .Load(Path.Combine(Repository.Root, $"src/Oim.Site/Resources/Texts{language}.resx"))
                .Root!.Elements("data")
                .Select(data => Locales.Of("fr").Typography.Apply(data.Element("value")!.Value.Trim()));
        return [.. In("").Except(In(".en"))];
    }

    private static IEnumerable<string> WordsOf(IDocument page) =>
        page.Descendants<IText>()
            .Where(text => text.ParentElement!.Closest("[lang=fr]") is null)
            .Select(text => text.Data.Trim())
            .Concat(page.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Value)));

    public sealed class Served()
        : StandingSite(
            () =>
                TestSite.StartAsync(
                    ("site.yml", "name: The site\nbaseUrl: https://site.example\nlanguages: [en, fr]\n"),
                    ("navigation.yml", "menu:\n  - about\n  - meetings\n"),
                    ("index.md", "# Home\n"),
                    ("index.fr.md", "# Accueil\n"),
                    ("about.md", "# About\n\n[search](/search)\n[fr](/fr/recherche)\n\n[dead](/anything/recherche)\n"),
                    ("meetings/index.md", "---\ntitle: Meetings\ncascade: { kind: event }\n---\n"),
                    (
                        "meetings/first.md",
                        "---\ntitle: First meeting\nstart: 2009-06-04\nend: 2009-06-05\nthemes: [Return]\ncountries: [HN]\n---\n"
                            + "[The report](report.pdf)\n\n## Agenda\n\n### 09:00 Opening\n\nSpeaker: Awa Diop, Red Cross\n"
                    ),
                    ("meetings/first.fr.md", "---\ntitle: Première réunion\nstart: 2009-06-04\n---\n"),
                    ("meetings/report.pdf", "%PDF"),
                    ("news/index.md", "---\ntitle: News\ncascade: { kind: news }\n---\n"),
                    ("news/one.md", "---\ntitle: One\ndate: 2009-06-04\ncountries: [HN]\n---\n> [!WARNING]\n> Read.\n"),
                    ("offices/index.md", "---\ntitle: Offices\ncascade: { kind: office }\n---\n"),
                    ("offices/honduras.md", "---\ntitle: Honduras office\ncountries: [HN]\n---\n"),
                    ("ideas/suggestions.fr.md", "# Ideas\n")
                )
        );
}
