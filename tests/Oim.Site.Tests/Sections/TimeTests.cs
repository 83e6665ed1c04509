using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Sections;

/// <summary>Time is part of the content: pages come and go at their second, with no restart and no edit.</summary>
public sealed class TimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static async Task<IReadOnlyList<string>> SeenAsync(TestSite site)
    {
        var seen = new List<string>();
        if ((await site.GetAsync("/d/a")) is { Status: not 404 } answer)
            seen.Add($"page {answer.Status}");
        foreach (
            var (name, address) in ((string, string)[])
                [
                    ("list", "/d"),
                    ("sitemap", "/sitemap.xml"),
                    ("plan", "/plan-du-site"),
                    ("search", "/recherche?q=surprise"),
                    ("menu", "/b"),
                    ("link", "/b"),
                ]
        )
        {
            var text = (await site.GetAsync(address)).Text;
            var mark = name switch { "menu" => "<nav id=\"menu-principal\"", "link" or "list" or "plan" => "<main", _ => "" };
            if (mark.Length > 0) text = text[text.IndexOf(mark, StringComparison.Ordinal)..];
            if (name == "menu") text = text[..text.IndexOf("</nav>", StringComparison.Ordinal)];
            if (text.Contains("/d/a\"", StringComparison.Ordinal) || text.Contains("/d/a<", StringComparison.Ordinal)) seen.Add(name);
        }

        return seen;
    }

    private static readonly string[] Everywhere = ["page 200", "list", "sitemap", "plan", "search", "menu", "link"];

    private static Task<TestSite> StartAsync(string header) => TestSite.StartAsync(
        new TestSiteOptions { Clock = new ManualClock(Noon) },
        ("site.yml", "timeZone: Asia/Bangkok\n"),
        ("navigation.yml", "menu:\n  - title: Menu\n    groups:\n      - links: [d/a, b]\n"),
        ("d/a.md", $"---\ntitle: Une surprise\n{header}\n---\n"), ("d/c.md", "# Autre\n"),
        ("b.md", "# B\n\nVoir [la page](d/a.md).\n"));

    [Fact]
    public async Task A_page_appears_everywhere_at_its_second()
    {
        // 20:00 in Bangkok is 13:00 UTC.
        await using var site = await StartAsync("publishDate: 2026-01-15T20:00");
        Assert.Empty(await SeenAsync(site));
        Assert.Contains("navigation.yml:4:17 OIM1501", await site.ProblemsAsync());

        site.Clock.MoveTo(Noon.AddHours(1).AddMilliseconds(-1));
        Assert.Empty(await SeenAsync(site));
        site.Clock.MoveTo(Noon.AddHours(1));
        Assert.Equal(Everywhere, await SeenAsync(site));
        Assert.Empty((await site.ProblemsAsync()).Where(problem => problem.Contains("OIM1501", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_goes_everywhere_at_its_second_and_is_410()
    {
        await using var site = await StartAsync("expiryDate: 2026-01-15T13:00:00Z");
        Assert.Equal(Everywhere, await SeenAsync(site));

        site.Clock.MoveTo(Noon.AddHours(1).AddMilliseconds(-1));
        Assert.Equal(Everywhere, await SeenAsync(site));
        site.Clock.MoveTo(Noon.AddHours(1));

        Assert.Equal(["page 410"], await SeenAsync(site));
        var gone = await site.GetAsync("/d/a");
        Assert.Contains("Cette page a été retirée", gone.Text, StringComparison.Ordinal);
        Assert.Contains("15\u00A0janvier 2026", gone.Text, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_nowhere_and_a_page_that_becomes_one_goes()
    {
        await using var site = await StartAsync("draft: true");
        Assert.Empty(await SeenAsync(site));

        await site.UntilAsync(() => site.Folder.Write("d/a.md", "---\ntitle: Une surprise\n---\n"), "/d/a", answer => answer.Status == 200);
        Assert.Equal(Everywhere, await SeenAsync(site));
        await site.UntilAsync(
            () => site.Folder.Write("d/a.md", "---\ntitle: Une surprise\npublished: false\n---\n"),
            "/d/a",
            answer => answer.Status == 404
        );
        Assert.Empty(await SeenAsync(site));
    }

    [Fact]
    public async Task A_hidden_page_has_an_address_and_is_in_no_list()
    {
        await using var site = await StartAsync("hidden: true");

        var seen = await SeenAsync(site);

        Assert.Contains("page 200", seen);
        Assert.DoesNotContain("list", seen);
        Assert.DoesNotContain("plan", seen);
    }

    [Fact]
    public async Task A_news_item_dated_later_waits_for_its_day()
    {
        await using var site = await StartAsync("kind: news\ndate: 2026-01-16");
        Assert.Empty(await SeenAsync(site));

        site.Clock.MoveTo(new DateTimeOffset(2026, 1, 15, 16, 59, 59, TimeSpan.Zero));
        Assert.Empty(await SeenAsync(site));
        site.Clock.MoveTo(new DateTimeOffset(2026, 1, 15, 17, 0, 0, TimeSpan.Zero));
        Assert.Contains("page 200", await SeenAsync(site));
    }

    [Fact]
    public async Task An_instant_far_away_is_waited_for()
    {
        await using var site = await StartAsync("publishDate: 2027-07-01T00:00:00Z");

        site.Clock.MoveTo(new DateTimeOffset(2027, 6, 30, 23, 59, 59, TimeSpan.Zero));
        Assert.Empty(await SeenAsync(site));
        site.Clock.MoveTo(new DateTimeOffset(2027, 7, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(Everywhere, await SeenAsync(site));
    }

    [Fact]
    public async Task Events_pass_from_upcoming_to_running_to_over_at_their_instants()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { Clock = new ManualClock(Noon) },
            ("e/index.md", "---\ntitle: Agenda\ncascade: { kind: event }\n---\n"),
            ("e/r.md", "---\ntitle: Rencontre\nstart: 2026-01-16T09:00\nend: 2026-01-16T17:00\ntimeZone: Asia/Bangkok\n---\n"));
        async Task<bool> Shows(string text) => (await site.GetAsync("/e/r")).Text.Contains(text, StringComparison.Ordinal);

        Assert.True(await Shows("À venir"));
        site.Clock.MoveTo(new DateTimeOffset(2026, 1, 16, 2, 0, 0, TimeSpan.Zero));
        Assert.True(await Shows("En cours"));
        site.Clock.MoveTo(new DateTimeOffset(2026, 1, 16, 10, 0, 0, TimeSpan.Zero));
        Assert.True(await Shows("Terminé"));
    }

    [Fact]
    public async Task Time_that_passed_while_the_site_was_down_counts_at_the_start()
    {
        using var folder = new TemporaryFolder();
        await using (
            var first = await TestSite.StartAsync(
                new TestSiteOptions { Folder = folder, Clock = new ManualClock(Noon) },
                ("a.md", "---\ntitle: A\npublishDate: 2026-01-16\n---\n"),
                ("navigation.yml", "menu: [a]\n")
            )
        )
            Assert.Equal(404, (await first.GetAsync("/a")).Status);

        await using var second = await TestSite.StartAsync(
            new TestSiteOptions { Folder = folder, Clock = new ManualClock(Noon.AddDays(2)) }
        );

        Assert.Equal(200, (await second.GetAsync("/a")).Status);
        Assert.Empty((await second.ProblemsAsync()).Where(problem => problem.Contains("OIM1501", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_site_map_for_engines_tells_the_day_of_the_site_not_that_of_Greenwich()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "timeZone: Asia/Bangkok\n"),
            ("a.md", "---\ntitle: A\ndate: 2020-03-02\n---\n")
        );

        Assert.Contains("<lastmod>2020-03-02</lastmod>", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
    }
}
