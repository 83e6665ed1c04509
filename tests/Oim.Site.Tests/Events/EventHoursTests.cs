using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Events;

/// <summary>What each form of an event tells of its hours; they agree, and none tells an hour that nobody wrote.</summary>
public sealed class EventHoursTests
{
    /// <param name="Start">Null where no hour of the start is told.</param>
    private sealed record Told(string First, string Last, DateTimeOffset? Start, DateTimeOffset? End);

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    // One hour.
    [InlineData("start: 2026-12-01T14:00\nend: 2026-12-01T15:00", "", "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", "2026-12-01T14:00Z")]
    // An hour and no end.
    [InlineData("start: 2026-12-01T14:00", "", "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", null)]
    [InlineData("start: 2026-12-01T14:00\nend: 2026-12-01", "", "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", null)]
    [InlineData("start: 2026-12-01T14:00\nend: 2026-12-01T14:00", "", "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", null)]
    // An end and no hour.
    [InlineData("start: 2026-12-01\nend: 2026-12-01T16:00", "", "2026-12-01", "2026-12-01", null, "2026-12-01T15:00Z")]
    // The end of the agenda's last slot serves; one that nobody wrote does not.
    [InlineData(
        "start: 2026-12-01T14:00",
        "- 14 h – 15 h A\n- 15 h – 17 h B",
        "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", "2026-12-01T16:00Z"
    )]
    [InlineData("start: 2026-12-01T14:00", "- 14 h – 15 h A\n- 15 h B\n- 16 h C", "2026-12-01", "2026-12-01", "2026-12-01T13:00Z", null)]
    // All day, several days.
    [InlineData("start: 2026-12-01", "", "2026-12-01", "2026-12-01", null, null)]
    [InlineData("start: 2026-12-01\nend: 2026-12-03", "", "2026-12-01", "2026-12-03", null, null)]
    [InlineData("start: 2026-12-01T09:00\nend: 2026-12-03T17:00", "", "2026-12-01", "2026-12-03", "2026-12-01T08:00Z", "2026-12-03T16:00Z")]
    // Several days, of which one hour alone is known.
    [InlineData("start: 2026-12-01T14:00\nend: 2026-12-03", "", "2026-12-01", "2026-12-03", "2026-12-01T13:00Z", null)]
    [InlineData("start: 2026-12-01\nend: 2026-12-03T16:00", "", "2026-12-01", "2026-12-03", null, "2026-12-03T15:00Z")]
    // Past midnight.
    [InlineData("start: 2026-12-01T22:00\nend: 2026-12-02T02:00", "", "2026-12-01", "2026-12-02", "2026-12-01T21:00Z", "2026-12-02T01:00Z")]
    // Both changes of the clock.
    [InlineData("start: 2026-03-29T01:30\nend: 2026-03-29T03:30", "", "2026-03-29", "2026-03-29", "2026-03-29T00:30Z", "2026-03-29T01:30Z")]
    [InlineData("start: 2026-10-25T01:30\nend: 2026-10-25T03:30", "", "2026-10-25", "2026-10-25", "2026-10-24T23:30Z", "2026-10-25T02:30Z")]
    // Hours of another zone, which may be on another day.
    [InlineData(
        "start: 2026-06-12T14:00 (heure de Bangkok)\nend: 2026-06-12 16:00 UTC+7",
        "",
        "2026-06-12", "2026-06-12", "2026-06-12T07:00Z", "2026-06-12T09:00Z"
    )]
    [InlineData(
        "start: 2026-06-12T20:00 EST\nend: 2026-06-12T22:00 EST",
        "",
        "2026-06-13", "2026-06-13", "2026-06-13T01:00Z", "2026-06-13T03:00Z"
    )]
    [InlineData(
        "start: 2026-06-12\nstartTime: 14:00 TU\nendTime: 15:30 (UTC)",
        "",
        "2026-06-12", "2026-06-12", "2026-06-12T14:00Z", "2026-06-12T15:30Z"
    )]
    public async Task Page_list_calendar_structured_data_and_API_agree(
        string dates,
        string agenda,
        string first,
        string last,
        string? start,
        string? end
    )
    {
        var body = agenda.Length == 0 ? "Texte." : "## Programme\n\n" + agenda;
        await using var site = await TestSite.StartAsync(
            ("e/index.md", "---\ntitle: Rencontres\ncascade: { kind: event }\n---\n"),
            ("e/un.md", $"---\ntitle: Une rencontre\nkind: event\n{dates}\ntimeZone: Europe/Paris\n---\n{body}\n")
        );
        var expected = new Told(first, last, Instant(start), Instant(end));

        Assert.Empty(await site.ProblemsAsync());
        Assert.Equal(expected, OnPage(await site.PageAsync("/e/un"), expected));
        Assert.Equal(expected, InStructuredData(await site.PageAsync("/e/un")));
        Assert.Equal(expected, InApi((await site.GetAsync("/api/v1/events")).Text));
        // A calendar tells both hours or whole days; a list tells days.
        var isWholeDays = start is null || (end is null && first != last);
        Assert.Equal(
            isWholeDays ? expected with { Start = null, End = null } : expected,
            InCalendar((await site.GetAsync("/e/un.ics")).Text)
        );
        Assert.Equal(first, (await site.PageAsync("/e")).QuerySelector(".lines time")!.GetAttribute("datetime"));
    }

    // The page tells its days in words, and each hour with its instant.
    private static Told OnPage(IDocument page, Told expected)
    {
        var when = page.QuerySelector(".facts div")!;
        var hours = when.QuerySelectorAll("time").Skip(1).Select(time => Instant(time.GetAttribute("datetime"))).ToList();
        var isUntil = when.TextContent.Contains("usqu’", StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 h", when.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        return new(
            when.QuerySelector("time")!.GetAttribute("datetime")!,
            expected.Last,
            isUntil ? null : hours.ElementAtOrDefault(0),
            isUntil ? hours.Single() : hours.ElementAtOrDefault(1)
        );
    }

    private static Told InStructuredData(IDocument page)
    {
        var described = page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .Single(node => node.GetProperty("@type").GetString() == "Event");
        return Between(described.GetProperty("startDate").GetString()!, described.GetProperty("endDate").GetString()!);
    }

    private static Told InApi(string json)
    {
        var told = JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray().Single();
        string? Text(string name) => told.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new(Text("firstDay")!, Text("lastDay")!, Instant(Text("start")), Instant(Text("end")));
    }

    private static Told InCalendar(string calendar)
    {
        string? Value(string name) =>
            calendar
                .Split("\r\n")
                .SingleOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
                ?.Split(':')[1];
        string Iso(string value) =>
            value.Length == 8 ? $"{value[..4]}-{value[4..6]}-{value[6..]}"
            : $"{value[..4]}-{value[4..6]}-{value[6..8]}T{value[9..11]}:{value[11..13]}Z";
        var (start, end) = (Iso(Value("DTSTART")!), Value("DTEND") is { } told ? Iso(told) : null);
        if (start.Length > 10) return Between(start, end ?? DayOf(start));
        // The end of whole days is the day after.
        return new(start, $"{DateOnly.Parse(end!, CultureInfo.InvariantCulture).AddDays(-1):yyyy-MM-dd}", null, null);
    }

    private static Told Between(string start, string end) => new(DayOf(start), DayOf(end), Hour(start), Hour(end));

    private static DateTimeOffset? Hour(string told) => told.Length > 10 ? Instant(told) : null;

    private static string DayOf(string told) =>
        told.Length == 10 ? told : $"{TimeZoneInfo.ConvertTime(Instant(told)!.Value, Paris):yyyy-MM-dd}";

    private static DateTimeOffset? Instant(string? told) =>
        told is null ? null : DateTimeOffset.Parse(told, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
