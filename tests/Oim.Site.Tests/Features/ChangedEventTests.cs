using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Features;

/// <summary>Calendars tell what changed of an event; of one whose day is not known, nobody says that it is on.</summary>
public sealed class ChangedEventTests
{
    [Fact]
    public async Task Calendars_say_that_an_event_is_online_after_all_or_postponed()
    {
        const string header = "kind: event\nstart: 2026-12-11T09:00\nend: 2026-12-11T17:00\ncity: Dakar\ncountry: SN\n";
        await using var site = await TestSite.StartAsync(
            ("a.md", $"---\ntitle: A\n{header}movedOnline: true\nliveStream: https://x.example/live\n---\n"),
            ("b.md", $"---\ntitle: B\n{header}postponed: true\n---\n")
        );

        var online = (await site.GetAsync("/a.ics")).Text;
        Assert.Contains("LOCATION:En ligne\r\n", online, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:L’événement se tient en ligne", online, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:Reporté", (await site.GetAsync("/b.ics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_by_its_month_is_to_come_until_the_month_is_over_and_has_no_calendar()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Clock = new(new(2026, 12, 15, 12, 0, 0, TimeSpan.Zero)) },
            ("m.md", "---\ntitle: M\nkind: event\nstart: 2026-12\n---\n")
        );

        var told = (await site.GetAsync("/api/v1/events/m")).Text;
        Assert.Contains("\"state\":\"upcoming\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("\"calendar\"", told, StringComparison.Ordinal);
    }
}
