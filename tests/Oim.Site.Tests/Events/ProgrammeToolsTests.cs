using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>A programme is narrowed by plain links, and read in brief.</summary>
public sealed class ProgrammeToolsTests
{
    private const string Event = """
        ---
        title: Réunion
        kind: event
        start: 2999-06-04
        timeZone: Europe/Paris
        ---

        ## Jeudi 4 juin 2999

        ### 9 h – 10 h Ouverture (salle A)

        Orateur : Awa Diop, ministre (Bio / Discours)

        ### 10 h – 11 h Session 1 : Le retour (salle A)

        Oratrice : Mona Sall, directrice (Présentation)

        ### 10 h – 11 h Session 2 : L'accueil (salle B)

        Orateur : Awa Diop, ministre

        ### 11 h – 12 h Clôture (salle A)
        """;

    private static async Task<IEnumerable<string>> TitlesAsync(TestSite site, string query) =>
        (await site.PageAsync("/reunion" + query)).QuerySelectorAll(".slot-link").Select(title => title.TextContent.Replace('\u00A0', ' '));

    [Theory]
    [InlineData("?salle=salle-b", "Session 2")]
    [InlineData("?personne=awa-diop", "Ouverture", "Session 2")]
    [InlineData("?type=session", "Session 1", "Session 2")]
    [InlineData("?type=session&personne=mona-sall", "Session 1")]
    public async Task A_link_leaves_the_sessions_asked_for(string query, params string[] titles)
    {
        await using var site = await TestSite.StartAsync(("reunion.md", Event));

        var found = (await TitlesAsync(site, query)).ToList();

        Assert.Equal(titles.Length, found.Count);
        Assert.All(titles.Zip(found), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        var status = (await site.PageAsync("/reunion" + query)).QuerySelector(".programme-tools [role=status]")!;
        Assert.Contains($"{titles.Length} sur 4", status.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tools_are_links_and_what_they_lead_to_is_no_page_of_its_own()
    {
        await using var site = await TestSite.StartAsync(("reunion.md", Event));

        var page = await site.PageAsync("/reunion");
        var links = page.QuerySelectorAll(".programme-tools a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("/reunion?salle=salle-a#programme", links);
        Assert.Contains("/reunion?personne=mona-sall#programme", links);
        Assert.Contains("/reunion?vue=bref#programme", links);
        var narrowed = await site.PageAsync("/reunion?salle=salle-a");
        Assert.Contains("noindex", narrowed.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.EndsWith("/reunion", narrowed.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_brief_there_are_hours_and_titles_alone()
    {
        await using var site = await TestSite.StartAsync(("reunion.md", Event));

        var (whole, brief) = (await site.PageAsync("/reunion"), await site.PageAsync("/reunion?vue=bref"));

        Assert.NotEmpty(whole.QuerySelectorAll(".programme .speaker"));
        Assert.Empty(brief.QuerySelectorAll(".programme .speaker"));
        Assert.Equal(4, brief.QuerySelectorAll(".slot-link").Length);
    }

    [Fact]
    public async Task What_all_documents_lack_is_said_once_and_parallel_sessions_have_a_heading()
    {
        await using var site = await TestSite.StartAsync(("reunion.md", Event));

        var programme = (await site.PageAsync("/reunion")).QuerySelector(".programme")!;

        Assert.Single(programme.QuerySelectorAll(".meta"), note => note.TextContent.Contains("pas en ligne", StringComparison.Ordinal));
        Assert.Empty(programme.QuerySelectorAll(".files"));
        Assert.Equal("En parallèle", programme.QuerySelector(".abreast h4")!.TextContent);
        Assert.Equal(2, programme.QuerySelectorAll(".abreast h5").Length);
        Assert.Equal("H4", programme.QuerySelector(".slot-calendar")!.PreviousElementSibling!.NodeName);
    }

    [Fact]
    public async Task An_event_leads_to_the_editions_around_it_and_to_calendars_that_follow_it()
    {
        await using var site = await TestSite.StartAsync(
            ("site.yml", "baseUrl: https://exemple.org\n"),
            ("reunions/index.md", "---\ntitle: Réunions\ncascade: { kind: event, series: pcr }\n---\n"),
            ("reunions/2998.md", "---\ntitle: Réunion 2998\nstart: 2998-06-04\n---\n"),
            ("reunions/2999.md", Event),
            ("reunions/3000.md", "---\ntitle: Réunion 3000\nstart: 3000-06-04\n---\n"),
            ("autre.md", "---\ntitle: Autre\nkind: event\nstart: 2999-01-01\n---\n")
        );

        var page = await site.PageAsync("/reunions/2999");

        Assert.Equal(["/reunions/2998", "/reunions/3000"], page.QuerySelectorAll(".siblings a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("a[href='webcal://exemple.org/reunions/2999.ics?seances']"));
        Assert.NotNull((await site.PageAsync("/reunions")).QuerySelector("a[href='webcal://exemple.org/reunions.ics']"));
        Assert.Empty((await site.PageAsync("/autre")).QuerySelectorAll(".siblings a"));
    }
}
