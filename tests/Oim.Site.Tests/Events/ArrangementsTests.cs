using System.Text.Json;
using AngleSharp.Html.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>Events postponed, moved online, in a room and online, with registration and interpretation.</summary>
public sealed class ArrangementsTests
{
    private const string Section = "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n";

    private static Task<TestSite> StartAsync(string keys) =>
        TestSite.StartAsync(
            ("r/index.md", Section),
            ("r/a.md", $"---\ntitle: Atelier\nstart: 2026-03-03T09:00\nend: 2026-03-03T17:00\ntimeZone: Africa/Dakar\n{keys}\n---\n")
        );

    private static string FactsOf(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector(".facts")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonElement DescribedOn(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(node => node.GetProperty("@type").GetString() == "Event");

    [Fact]
    public async Task A_postponed_event_says_so_everywhere()
    {
        await using var site = await StartAsync("postponed: true\nregistration: https://exemple.org/inscription");

        var page = await site.PageAsync("/r/a");
        Assert.Equal("Reporté", page.QuerySelector(".facts .state-postponed")!.TextContent);
        Assert.DoesNotContain("S’inscrire", FactsOf(page), StringComparison.Ordinal);
        Assert.Equal("https://schema.org/EventPostponed", DescribedOn(page).GetProperty("eventStatus").GetString());
        Assert.Equal("Reporté", (await site.PageAsync("/r")).QuerySelector(".lines .state-postponed")!.TextContent);
        Assert.Contains("STATUS:CANCELLED", (await site.GetAsync("/r/a.ics")).Text, StringComparison.Ordinal);
        Assert.Contains("\"postponed\":true", (await site.GetAsync("/api/v1/events/r/a")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postponed: true", 0)]
    [InlineData("cancelled: true", 0)]
    [InlineData("city: Dakar", 1)]
    public async Task What_is_not_held_is_never_on(string keys, int badges)
    {
        await using var site = await StartAsync($"{keys}\n---\n## Programme\n\n### 09:00–17:00 Session");
        site.Clock.MoveTo(new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal(badges, (await site.PageAsync("/r/a")).QuerySelectorAll(".slot .badge.now").Length);
    }

    [Fact]
    public async Task An_event_with_a_new_date_tells_the_old_one()
    {
        await using var site = await StartAsync("previousStart: 2026-02-01");

        var page = await site.PageAsync("/r/a");
        var described = DescribedOn(page);

        Assert.Contains("Initialement prévu : le 1er février 2026", FactsOf(page), StringComparison.Ordinal);
        Assert.Equal(
            ("https://schema.org/EventRescheduled", "2026-02-01"),
            (described.GetProperty("eventStatus").GetString(), described.GetProperty("previousStartDate").GetString())
        );
    }

    [Fact]
    public async Task What_moved_online_is_followed_there()
    {
        await using var site = await StartAsync("movedOnline: true\ncity: Dakar\ncountry: SN\nliveStream: https://exemple.org/direct");

        var page = await site.PageAsync("/r/a");
        var described = DescribedOn(page);

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal(
            ("https://schema.org/EventMovedOnline", "https://schema.org/OnlineEventAttendanceMode", "https://exemple.org/direct"),
            (
                described.GetProperty("eventStatus").GetString(),
                described.GetProperty("eventAttendanceMode").GetString(),
                described.GetProperty("location").GetProperty("url").GetString()
            )
        );
        Assert.Equal("Dakar, Sénégal", page.QuerySelector(".facts s")!.TextContent);
        Assert.Equal("https://exemple.org/direct", page.QuerySelector(".facts a[href*=direct]")!.GetAttribute("href"));
        Assert.Equal("En ligne", (await site.PageAsync("/r")).QuerySelector(".lines .state")!.TextContent);
        Assert.Contains(
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://exemple.org/direct",
            (await site.GetAsync("/r/a.ics")).Text.Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_a_room_and_online_both_are_told()
    {
        await using var site = await StartAsync("attendance: mixte\nvenue: Salle 2\nliveStream: https://exemple.org/direct");

        var page = await site.PageAsync("/r/a");
        var described = DescribedOn(page);

        Assert.Empty(SchemaOrg.Faults(described));
        Assert.Equal(2, described.GetProperty("location").GetArrayLength());
        Assert.Contains("Sur place et en ligne", FactsOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registration_closes_at_its_very_second()
    {
        await using var site = await StartAsync("registration: inscriptions@exemple.org\nregistrationDeadline: 2026-01-15T13:00");
        var page = await site.PageAsync("/r/a");

        Assert.Equal("mailto:inscriptions@exemple.org", page.QuerySelector("#inscription a")!.GetAttribute("href"));
        Assert.Contains("Jusqu’au 15 janvier 2026 à 13 h", FactsOf(page), StringComparison.Ordinal);
        Assert.Equal("RegisterAction", DescribedOn(page).GetProperty("potentialAction").GetProperty("@type").GetString());

        site.Clock.Advance(TimeSpan.FromMinutes(59) + TimeSpan.FromSeconds(59));
        Assert.Contains("Jusqu’au", FactsOf(await site.PageAsync("/r/a")), StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Clock.Advance(TimeSpan.FromSeconds(1)),
            "/r/a",
            answer => answer.Text.Contains("Close depuis le 15", StringComparison.Ordinal)
        );
        Assert.Null((await site.PageAsync("/r/a")).QuerySelector("#inscription a"));
        Assert.Contains("\"open\":false", (await site.GetAsync("/api/v1/events/r/a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_to_register_lasts_to_its_end()
    {
        await using var site = await StartAsync("registration: https://exemple.org\nregistrationDeadline: 2026-01-15");

        Assert.Contains("Jusqu’au 15 janvier 2026", FactsOf(await site.PageAsync("/r/a")), StringComparison.Ordinal);
        await site.UntilAsync(
            () => site.Clock.MoveTo(new(2026, 1, 16, 0, 0, 0, TimeSpan.Zero)),
            "/r/a",
            answer => answer.Text.Contains("Close depuis le 15", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Languages_and_interpretation_are_told_in_the_readers_words()
    {
        await using var site = await StartAsync("languages: [français, es]\ninterpretation: [fr, anglais, العربية, klingon]");
        var page = await site.PageAsync("/r/a");

        Assert.Contains("Langues Français, espagnol Interprétation Français, anglais, arabe", FactsOf(page), StringComparison.Ordinal);
        Assert.Equal(
            ["fr", "es", "en", "ar"],
            DescribedOn(page).GetProperty("inLanguage").EnumerateArray().Select(language => language.GetString())
        );
        Assert.Contains("klingon", Assert.Single(await site.MessagesAsync("OIM2104")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registrationDeadline: 2026-03-05", "OIM2103")]
    [InlineData("previousStart: 2026-03-03", "OIM2105")]
    [InlineData("cancelled: true\npostponed: true", "OIM2106")]
    [InlineData("movedOnline: true\nattendance: sur place", "OIM2107")]
    [InlineData("attendance: dehors", "OIM1005")]
    public async Task What_cannot_be_meant_is_told_at_its_line(string keys, string code)
    {
        await using var site = await StartAsync(keys);

        var line = keys.Contains('\n') ? 7 : 6;
        Assert.Contains($"r/a.md:{line}:", Assert.Single(await site.MessagesAsync(code)), StringComparison.Ordinal);
    }
}
