using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>An event's hours are those of its own zone, on its page, in lists and in calendars, also in the nights when clocks
/// change.</summary>
public sealed class TimeZoneTests
{
    private static Task<TestSite> StartAsync(string header, string agenda, string? now = null) =>
        TestSite.StartAsync(
            new TestSiteOptions
            {
                Clock = new ManualClock(
                    DateTimeOffset.Parse(now ?? "2026-01-15T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture)
                ),
            },
            ("site.yml", "timeZone: Europe/Zurich\n"),
            ("e/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"),
            ("e/r/index.md", $"---\ntitle: Rencontre\n{header}\n---\n"),
            ("e/r/agenda.md", agenda)
        );

    private static async Task<IEnumerable<string>> TimesAsync(TestSite site) =>
        (await site.PageAsync("/e/r"))
            .QuerySelectorAll(".slot-time time")
            .Select(time => $"{time.GetAttribute("datetime")} {time.TextContent.Replace('\u00A0', ' ')}");

    private static async Task<IEnumerable<string>> CalendarAsync(TestSite site) =>
        (await site.GetAsync("/e/r.ics?seances"))
            .Text.Split("\r\n")
            .Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal) || line.StartsWith("DTEND", StringComparison.Ordinal));

    [Theory]
    [InlineData("Asia/Bangkok", "2026-06-04", "+07:00", "20260604T020000Z", "heure de Bangkok (UTC+7)")]
    [InlineData("America/New_York", "2026-06-04", "-04:00", "20260604T130000Z", "heure de New York (UTC−4)")]
    [InlineData("America/New_York", "2026-01-28", "-05:00", "20260128T140000Z", "heure de New York (UTC−5)")]
    [InlineData("America/Tegucigalpa", "2026-06-04", "-06:00", "20260604T150000Z", "heure de Tegucigalpa (UTC−6)")]
    [InlineData("Europe/Paris", "2026-06-04", "+02:00", "20260604T070000Z", "heure de Paris (UTC+2)")]
    [InlineData("Asia/Kathmandu", "2026-06-04", "+05:45", "20260604T031500Z", "heure de Kathmandu (UTC+5:45)")]
    public async Task The_zone_is_named_and_used(string zone, string day, string offset, string utc, string words)
    {
        await using var site = await StartAsync($"start: {day}T09:00\nend: {day}T10:00\ntimeZone: {zone}", "### 9 h – 10 h Ouverture");

        Assert.Equal([$"{day}T09:00:00{offset} 9 h", $"{day}T10:00:00{offset} 10 h"], await TimesAsync(site));
        Assert.Contains(
            words,
            (await site.PageAsync("/e/r")).QuerySelector(".facts")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains($"DTSTART:{utc}", await CalendarAsync(site));
        Assert.Contains($"DTSTART:{utc}", (await site.GetAsync("/e/r.ics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_night_clocks_go_forward_is_an_hour_shorter()
    {
        await using var site = await StartAsync(
            "start: 2026-03-28\nend: 2026-03-29\ntimeZone: Europe/Paris",
            "## 28 mars\n### 22:00 – 01:30 Concert\n### 1 h 30 – 4 h Bal\n## 29 mars\n### 9 h – 10 h Retour"
        );

        Assert.Equal(
            [
                "2026-03-28T22:00:00+01:00 22 h",
                "2026-03-29T01:30:00+01:00 1 h 30",
                "2026-03-29T01:30:00+01:00 1 h 30",
                "2026-03-29T04:00:00+02:00 4 h",
                "2026-03-29T09:00:00+02:00 9 h",
                "2026-03-29T10:00:00+02:00 10 h",
            ],
            await TimesAsync(site)
        );
        Assert.Equal(
            [
                "DTSTART:20260328T210000Z",
                "DTEND:20260329T003000Z",
                "DTSTART:20260329T003000Z",
                "DTEND:20260329T020000Z",
                "DTSTART:20260329T070000Z",
                "DTEND:20260329T080000Z",
            ],
            await CalendarAsync(site)
        );
        Assert.Contains("2026-03-29T01:30:00+01:00", (await site.GetAsync("/e/r")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hour_that_comes_twice_is_meant_the_first_time()
    {
        await using var site = await StartAsync(
            "start: 2026-10-24\nend: 2026-10-25\ntimeZone: Europe/Paris",
            "## 24 octobre\n### 23:00 – 02:30 Veillée\n### 2 h 30 – 3 h 30 Thé\n## 25 octobre\n### 9 h Retour"
        );

        Assert.Equal(
            [
                "DTSTART:20261024T210000Z",
                "DTEND:20261025T003000Z",
                "DTSTART:20261025T003000Z",
                "DTEND:20261025T023000Z",
                "DTSTART:20261025T080000Z",
            ],
            await CalendarAsync(site)
        );
    }

    [Fact]
    public async Task What_passes_midnight_stays_with_its_evening()
    {
        await using var site = await StartAsync(
            "start: 2026-06-19T18:00\nend: 2026-06-20T00:00\ntimeZone: America/New_York",
            "## Vendredi 19 juin 2026\n### 18 h – 22 h Projection\n### 22 h – minuit Débat\n### 0 h – 1 h Bal"
        );

        var page = await site.PageAsync("/e/r");
        Assert.Equal(3, page.QuerySelectorAll("#jour-2026-06-19 .slot").Length);
        Assert.Equal("2026-06-20T00:00:00-04:00", page.QuerySelectorAll(".slot-time time")[3].GetAttribute("datetime"));
        // The last hour of an event is not a second day.
        Assert.Contains(
            "Le 19 juin 2026, 18 h – 0 h",
            page.QuerySelector(".facts dd")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Le 19 juin 2026",
            (await site.PageAsync("/e")).QuerySelector(".lines")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("DTEND:20260620T050000Z", await CalendarAsync(site));
    }

    [Fact]
    public async Task Whole_days_have_no_hours_anywhere()
    {
        await using var site = await StartAsync("start: 2026-10-24\nend: 2026-10-26\ntimeZone: Europe/Paris", "Trois jours de rencontres.");

        Assert.Contains(
            "DTSTART;VALUE=DATE:20261024\r\nDTEND;VALUE=DATE:20261027",
            (await site.GetAsync("/e/r.ics")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Du 24 au 26 octobre 2026",
            (await site.PageAsync("/e")).QuerySelector(".lines")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("heure de", (await site.PageAsync("/e/r")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_begins_and_ends_at_the_events_midnight_not_at_the_sites()
    {
        // 17:00 UTC on 3 June is midnight in Bangkok, where the day begins.
        await using var site = await StartAsync("start: 2026-06-04\ntimeZone: Asia/Bangkok", "Une journée.", "2026-06-03T16:59:59Z");
        async Task<string> State() => (await site.PageAsync("/e/r")).QuerySelector("#etat")!.TextContent.Trim();

        Assert.Equal("À venir", await State());
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("En cours", await State());
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Terminé", await State());
    }
}
