using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>The programme as visitors see it.</summary>
public sealed class ProgrammePageTests
{
    private const string Agenda = """
        ## 4 juin 2026
        ### 9 h – 10 h Ouverture (salle XVII)
        Présidente : Mme Awa Diop, ministre, Sénégal
        ### 10 h – 10 h 30 Pause
        ### 10 h 30 – 12 h Ateliers parallèles
        - Atelier A (salle 1) : Compter, animé par Ana Ruiz (IRD)
        - Atelier B (salle 2) : Raconter
        ### 14 h – 15 h Session I
        - 14 h 05 – 14 h 25 : Jean Petit (CNRS) – Les retours

        Texte libre, avec un [lien](note.pdf).
        ## 5 juin 2026
        Visite libre de la ville.
        """;

    private static Task<TestSite> StartAsync(string now, string header = "") =>
        TestSite.StartAsync(
            new TestSiteOptions { Clock = new ManualClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)) },
            ("e/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"),
            (
                "e/r/index.md",
                $"---\ntitle: Rencontre\nstart: 2026-06-04T09:00\nend: 2026-06-05T18:00\ntimeZone: Europe/Paris\nseries: pcr\n{header}---\n"
            ),
            ("e/r/agenda.md", Agenda),
            ("e/r/note.pdf", "%PDF")
        );

    [Fact]
    public async Task Days_slots_and_people_can_be_linked_to()
    {
        await using var site = await StartAsync("2026-01-15T12:00:00Z");

        var page = await site.PageAsync("/e/r");

        foreach (var link in page.QuerySelectorAll(".days a, .slot-link"))
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        Assert.Equal(["jour-2026-06-04", "jour-2026-06-05"], page.QuerySelectorAll(".day").Select(day => day.Id));
        Assert.Contains("Awa Diop", page.GetElementById("p-awa-diop")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            page.All.Count(element => element.Id is { Length: > 0 }),
            page.All.Select(element => element.Id).Where(id => id is { Length: > 0 }).Distinct().Count()
        );
        Assert.Contains("Visite libre", page.QuerySelector("#jour-2026-06-05 .prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parallel_sessions_stand_beside_one_another_each_with_its_room()
    {
        await using var site = await StartAsync("2026-01-15T12:00:00Z");

        var parallel = (await site.PageAsync("/e/r")).QuerySelectorAll(".parallel > li");

        Assert.Equal(
            ["Atelier A : Compter", "Atelier B : Raconter"],
            parallel.Select(slot => slot.QuerySelector(".slot-link")!.TextContent.Replace('\u00A0', ' '))
        );
        Assert.Equal(["salle 1", "salle 2"], parallel.Select(slot => slot.QuerySelector(".room")!.TextContent.Replace('\u00A0', ' ')));
    }

    [Fact]
    public async Task An_intervention_shows_its_own_hours()
    {
        await using var site = await StartAsync("2026-01-15T12:00:00Z");

        var title = (await site.PageAsync("/e/r")).QuerySelector(".intervention-title")!;

        Assert.Equal(["14:05", "14:25"], title.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")));
        Assert.EndsWith("Les retours", title.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_now_and_next_is_right_to_the_minute()
    {
        await using var site = await StartAsync("2026-06-04T06:59:59Z");
        async Task<(string? Now, string? Next)> Live()
        {
            var page = await site.PageAsync("/e/r");
            string? Of(string badge) =>
                page.QuerySelector($"#en-direct p:has(.{badge})") is { } line
                    ? string.Join(" + ", line.QuerySelectorAll("a").Select(link => link.TextContent.Replace('\u00A0', ' ')))
                    : null;
            Assert.Equal(page.QuerySelectorAll(".agenda .now").Length, page.QuerySelectorAll("#en-direct p:has(.now) a").Length);
            return (Of("now"), Of("next"));
        }

        Assert.Equal((null, null), await Live());
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("Ouverture", "10 h, Pause"), await Live());
        site.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(
            ("Pause", "10 h 30, Ateliers parallèles + 10 h 30, Atelier A : Compter + 10 h 30, Atelier B : Raconter"),
            await Live()
        );
        site.Clock.Advance(TimeSpan.FromMinutes(120));
        Assert.Equal((null, "14 h, Session I"), await Live());
        Assert.Contains("data-refresh-at=\"2026-06-04T12:00:00Z\"", (await site.GetAsync("/e/r")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slot_to_come_can_be_noted_and_one_that_is_over_cannot()
    {
        await using var site = await StartAsync("2026-06-04T09:00:00Z");

        var links = (await site.PageAsync("/e/r")).QuerySelectorAll(".slot-calendar a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.DoesNotContain(links, link =>
            link.Contains("ouverture", StringComparison.Ordinal) || link.Contains("pause", StringComparison.Ordinal)
        );
        Assert.Contains("/e/r.ics?seance=s-2026-06-04-session-i", links);
        foreach (var link in links) Assert.Equal(200, (await site.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("participants: 60 personnes\n", "60 personnes")]
    [InlineData("participants: [États membres, Associations]\n", "États membres|Associations")]
    [InlineData("participants:\n  - { name: Awa Diop, country: Sénégal }\n  - Jean Petit\n", "Awa Diop, Sénégal|Jean Petit")]
    public async Task Participants_are_shown_as_they_are_written(string header, string expected)
    {
        await using var site = await StartAsync("2026-01-15T12:00:00Z", header);

        var facts = (await site.PageAsync("/e/r"))
            .QuerySelectorAll(".facts > div")
            .Single(fact => fact.QuerySelector("dt")!.TextContent == "Participants");

        Assert.Equal(expected, string.Join("|", facts.QuerySelectorAll("dd").Select(dd => dd.TextContent.Replace('\u00A0', ' '))));
    }

    [Fact]
    public async Task The_series_leads_to_its_editions()
    {
        await using var site = await StartAsync("2026-01-15T12:00:00Z");

        Assert.Equal("PCR", (await site.PageAsync("/e/r")).QuerySelector(".facts a[href='/e?serie=pcr']")!.TextContent);
        Assert.Contains("Rencontre", (await site.PageAsync("/e?serie=pcr")).QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitting_without_a_title_has_a_name_to_click_on()
    {
        await using var site = await TestSite.StartAsync(
            (
                "e.md",
                "---\ntitle: Comité\nkind: event\nstart: 2026-05-04\n---\n\n## Ordre du jour\n\n**Lundi 4 mai, 10 heures – 13 "
                    + "heures**\n\n1. Ouverture\n2. Questions diverses\n"
            )
        );

        var slot = (await site.PageAsync("/e")).QuerySelector(".slot")!;

        Assert.Equal("Séance", slot.QuerySelector(".slot-link")!.TextContent);
        Assert.Equal(2, slot.QuerySelectorAll("ol > li").Length);
        Assert.Contains("SUMMARY;LANGUAGE=fr:Comité", (await site.GetAsync("/e.ics?seances")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_leads_to_its_programme_and_offers_a_calendar_of_what_is_to_come_alone()
    {
        await using var site = await TestSite.StartAsync(
            ("passe/index.md", "---\ntitle: Passé\nkind: event\nstart: 2020-03-28\n---\n"),
            ("passe/agenda.md", "## 28 mars 2020\n\n- 9 h : Accueil\n"),
            ("futur.md", "---\ntitle: Futur\nkind: event\nstart: 2999-03-28\n---\n")
        );

        Assert.Equal(["#programme"], await ActionsAsync("/passe"));
        Assert.Equal(["/futur.ics"], await ActionsAsync("/futur"));

        async Task<IEnumerable<string?>> ActionsAsync(string address) =>
            (await site.PageAsync(address)).QuerySelectorAll(".page-head .actions a").Select(link => link.GetAttribute("href"));
    }
}
