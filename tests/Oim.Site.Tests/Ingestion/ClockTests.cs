using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Ingestion;

/// <summary>Scheduled changes go by the time of day, whatever becomes of it.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task A_page_to_come_appears_soon_after_the_clock_was_put_forward()
    {
        await using var site = await TestSite.StartAsync(("a.md", "---\ntitle: À venir\npublishDate: 2026-01-20\n---\nTexte.\n"));
        Assert.Equal(404, (await site.GetAsync("/a")).Status);

        site.Clock.Step(TimeSpan.FromDays(10));
        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromSeconds(1)), "/a", answer => answer.Status == 200);
    }

    [Fact]
    public async Task A_clock_put_back_makes_nothing_appear_early()
    {
        await using var site = await TestSite.StartAsync(("a.md", "---\ntitle: À venir\npublishDate: 2026-01-15T12:10:00Z\n---\nTexte.\n"));

        site.Clock.Step(TimeSpan.FromMinutes(-30));
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(404, (await site.GetAsync("/a")).Status);

        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromMinutes(30)), "/a", answer => answer.Status == 200);
    }
}
