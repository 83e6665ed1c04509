using Oim.Site.Features.Editors;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Editors;

/// <summary>The site as of another instant. The clock stands at 2026-01-15, noon.</summary>
public sealed class AsOfTests
{
    private static readonly (string, string)[] Files =
    [
        ("site.yml", "name: Essai\nlanguages: [fr]\ntimeZone: Europe/Paris\n"),
        ("index.md", "---\ntitle: Accueil\n---\n\n[La future page](a-venir.md#fin)\n"),
        ("actualites/index.md", "---\ntitle: Actualités\ncascade: { kind: news }\n---\n"),
        ("actualites/demain.md", "---\ntitle: Nouvelle de demain\ndate: 2026-02-01\n---\n\nTexte.\n"),
        ("a-venir.md", "---\ntitle: À venir\npublishDate: 2026-03-01T14:00\n---\n\nTexte.\n"),
        ("brouillon.md", "---\ntitle: En cours\ndraft: true\n---\n\nTexte.\n"),
    ];

    [Fact]
    public async Task In_Development_the_whole_site_is_seen_as_of_an_instant()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

        Assert.Equal(404, (await site.GetAsync("/a-venir")).Status);
        Assert.Equal(404, (await site.GetAsync("/a-venir?au=2026-03-01T13:59")).Status);
        Assert.Equal(200, (await site.GetAsync("/a-venir?au=2026-03-01T14:00")).Status);
        Assert.DoesNotContain("Nouvelle de demain", (await site.GetAsync("/actualites?au=2026-01-31")).Text, StringComparison.Ordinal);
        Assert.Contains("Nouvelle de demain", (await site.GetAsync("/actualites?au=2026-02-01")).Text, StringComparison.Ordinal);
        Assert.Contains("/a-venir", (await site.GetAsync("/sitemap.xml?au=2026-03-02")).Text, StringComparison.Ordinal);
        Assert.Contains("/a-venir", (await site.GetAsync("/recherche?q=venir&au=2026-03-02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_to_come_says_when_and_leads_to_its_instant_in_Development_alone()
    {
        await using (var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files))
        {
            var notice = (await site.PageAsync("/a-venir")).QuerySelector(".editor-notice")!;
            Assert.Contains("1er mars 2026 à 14 h", notice.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Equal(200, (await site.GetAsync(notice.QuerySelector("a")!.GetAttribute("href")!)).Status);
        }

        await using var production = await TestSite.StartAsync(Files);
        Assert.DoesNotContain("2026", (await production.GetAsync("/a-venir")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instant_that_is_none_is_told_rather_than_passed_over()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

        var answer = await site.GetAsync("/?au=2026-13-45");

        Assert.Equal(400, answer.Status);
        Assert.Contains("« 2026-13-45 » n’est pas une date", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_instant_says_so_leads_back_and_is_nobody_elses()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

        var answer = await site.GetAsync("/?au=2026-03-02T09:00");

        Assert.Equal("no-store, private", answer.Headers["Cache-Control"]);
        Assert.Equal("noindex", answer.Headers["X-Robots-Tag"]);
        var page = await site.PageAsync("/?au=2026-03-02T09:00");
        Assert.Contains(
            "2 mars 2026 à 9 h",
            page.QuerySelector(".editor-notice time")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Equal("/", page.QuerySelector("a.as-of-end")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Links_and_forms_lead_on_to_the_same_instant()
    {
        await using var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files);

        var page = await site.PageAsync("/?au=2026-03-02T09%3A00");

        Assert.Equal("/a-venir?au=2026-03-02T09%3A00#fin", page.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Equal("2026-03-02T09:00", page.QuerySelector("form input[name=au]")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("main a[href^='/'], nav a[href^='/']"), link =>
            !link.GetAttribute("href")!.Contains("au=", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(page.QuerySelectorAll("link[rel=stylesheet], script[src]"), file =>
            (file.GetAttribute("href") ?? file.GetAttribute("src"))!.Contains("au=", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_visitor_cannot_choose_an_instant()
    {
        await using var site = await TestSite.StartAsync(Files);

        Assert.Equal(404, (await site.GetAsync("/a-venir?au=2026-03-02")).Status);
        Assert.DoesNotContain("editor-notice", (await site.GetAsync("/?au=2026-03-02")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/?au=juin")).Status);
    }

    [Fact]
    public async Task A_signed_link_shows_its_instant_and_no_other_until_it_runs_out()
    {
        await using var site = await TestSite.StartAsync(Files);
        var token = PreviewKey.FindOrCreate(site.Folder.Data).Sign("2026-03-02", site.Clock.GetUtcNow().AddDays(7));

        var answer = await site.GetAsync($"/a-venir?au=2026-03-02&jeton={token}");

        Assert.Equal(200, answer.Status);
        Assert.Contains($"?au=2026-03-02&amp;jeton={token}", answer.Text, StringComparison.Ordinal);
        Assert.Equal("no-store, private", answer.Headers["Cache-Control"]);
        Assert.Equal(403, (await site.GetAsync($"/a-venir?au=2026-04-02&jeton={token}")).Status);
        Assert.Equal(403, (await site.GetAsync($"/a-venir?au=2026-03-02&jeton={token}x")).Status);
        Assert.Equal(403, (await site.GetAsync("/a-venir?au=2026-03-02&jeton=99999999999.faux")).Status);
        Assert.Equal(404, (await site.GetAsync("/a-venir")).Status);
        site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(403, (await site.GetAsync($"/a-venir?au=2026-03-02&jeton={token}")).Status);
    }

    [Fact]
    public async Task Drafts_are_shown_and_marked_in_Development_alone()
    {
        await using (var site = await TestSite.StartAsync(new TestSiteOptions { IsDevelopment = true }, Files))
        {
            Assert.Contains(
                "brouillon",
                (await site.PageAsync("/brouillon")).QuerySelector(".editor-notice")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains("Brouillon : En cours", (await site.GetAsync("/plan-du-site")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/brouillon", (await site.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        }

        await using var production = await TestSite.StartAsync(Files);
        Assert.Equal(404, (await production.GetAsync("/brouillon")).Status);
        Assert.DoesNotContain("En cours", (await production.GetAsync("/plan-du-site")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_appears_at_its_second_by_the_real_clock()
    {
        using var folder = new TemporaryFolder();
        await using var site = await TestSite.StartAsync(new TestSiteOptions { RealClock = TimeProvider.System, Folder = folder }, Files);
        var at = DateTimeOffset.UtcNow.AddSeconds(4);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        await site.UntilAsync(
            () => site.Folder.Write("bientot.md", $"---\ntitle: Bientôt\npublishDate: {at:yyyy-MM-ddTHH:mm:ssZ}\n---\n\nTexte.\n"),
            () => Task.FromResult(site.Store.Current.Addresses.Page("/bientot") is not null)
        );
        var early = await site.GetAsync("/bientot");
        Assert.True(DateTimeOffset.UtcNow < at, "the machine was too slow to see the page before its time");
        Assert.Equal(404, early.Status);

        await site.UntilAsync(() => { }, "/bientot", answer => answer.Status == 200);

        // Long before the next look at the whole folder, however busy the machine is.
        Assert.InRange(DateTimeOffset.UtcNow, at, at.AddSeconds(5));
    }

    [Fact]
    public async Task A_key_of_the_settings_is_that_of_every_machine()
    {
        var options = new SiteOptions { PreviewKey = new string('k', 32) };
        var token = PreviewKey.Of(options)!.Sign("2026-03-02", new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero));
        var settings = new TestSiteOptions { Arguments = [$"--Content:PreviewKey={options.PreviewKey}"] };
        await using var site = await TestSite.StartAsync(settings, Files);

        Assert.Equal(200, (await site.GetAsync($"/a-venir?au=2026-03-02&jeton={token}")).Status);
        Assert.Equal(403, (await site.GetAsync($"/a-venir?au=2026-03-03&jeton={token}")).Status);
        Assert.Throws<InvalidOperationException>(() => PreviewKey.Of(new() { PreviewKey = "court" }));
    }
}
