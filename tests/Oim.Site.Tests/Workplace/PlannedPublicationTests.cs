using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Publishing;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Workplace;

/// <summary>A proposition that is approved for an instant to come.</summary>
public sealed class PlannedPublicationTests
{
    private static readonly string Better = PropositionPageTests.Page.Replace("Deux.", "Trois.", StringComparison.Ordinal);

    [Fact]
    public async Task One_that_is_approved_for_an_instant_is_published_then_in_the_name_of_who_approved_it()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, PropositionPageTests.Files);
        using var desk = await Desk.OfAsync(site);
        var address = await PropositionPageTests.ProposeAsync(site, Better);

        using var planned = await PlanAsync(desk, address, "2026-01-16T09:00");
        Assert.Equal("/redaction/propositions", $"{planned.Headers.Location}");
        var listed = (await desk.PageAsync("/redaction/propositions")).QuerySelector(".content-rows .badge")!.TextContent;
        Assert.Matches(@"16\sjanvier\s2026", listed);
        Assert.Equal(PropositionPageTests.Page, File.ReadAllText(site.Folder.Full("page.md")));

        site.Clock.Advance(TimeSpan.FromDays(1));
        // A second later: the glance on the way may have been before the instant.
        await site.UntilAsync(
            () => site.Clock.Advance(TimeSpan.FromSeconds(1)),
            "/page",
            shown => shown.Text.Contains("Trois.", StringComparison.Ordinal)
        );

        var signed = await OtherProgram.RunAsync("git", ["-C", site.Folder.Root, "log", "-1", "--format=%an, %cn"], []);
        Assert.Equal("Luis Vega, Awa Diop\n", signed);
        Assert.Empty(await site.Services.GetRequiredService<IPropositions>().AllAsync());
    }

    [Fact]
    public async Task One_that_falls_due_while_the_site_is_down_is_published_when_it_is_up_again()
    {
        using var folder = new TemporaryFolder();
        var options = Desk.Editing with { Folder = folder };
        await using (var site = await TestSite.StartAsync(options, PropositionPageTests.Files))
        {
            using var desk = await Desk.OfAsync(site);
            (await PlanAsync(desk, await PropositionPageTests.ProposeAsync(site, Better), "2026-01-16T09:00")).Dispose();
        }

        var later = new ManualClock(new DateTimeOffset(2026, 1, 18, 12, 0, 0, TimeSpan.Zero));
        await using var again = await TestSite.StartAsync(options with { Clock = later });

        // It may have been published before anybody asked: another page makes a generation after it.
        await again.UntilAsync(
            () => again.Folder.Write("autre.md", "# Autre\n"),
            "/page",
            shown => shown.Text.Contains("Trois.", StringComparison.Ordinal)
        );
        var signed = await OtherProgram.RunAsync("git", ["-C", folder.Root, "log", "-1", "--format=%an, %cn"], []);
        Assert.Equal("Luis Vega, Awa Diop\n", signed);
    }

    [Theory]
    [InlineData("2025-01-01T09:00")]
    [InlineData("demain")]
    public async Task An_instant_that_is_none_or_past_plans_nothing(string moment)
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, PropositionPageTests.Files);
        using var desk = await Desk.OfAsync(site);
        var address = await PropositionPageTests.ProposeAsync(site, Better);

        using var answer = await PlanAsync(desk, address, moment);

        Assert.Contains("à venir", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await site.Services.GetRequiredService<IPropositions>().AllAsync()).Plan);
    }

    [Fact]
    public async Task An_approval_is_void_where_the_proposition_changes_after_it()
    {
        await using var site = await TestSite.StartAsync(Desk.Editing, PropositionPageTests.Files);
        using var desk = await Desk.OfAsync(site);
        var address = await PropositionPageTests.ProposeAsync(site, Better);
        (await PlanAsync(desk, address, "2026-01-16T09:00")).Dispose();
        var propositions = site.Services.GetRequiredService<IPropositions>();
        var one = Assert.Single(await propositions.AllAsync());
        Assert.Equal("Awa Diop", one.Plan!.Name);

        var luis = new Editor("Luis Vega", "luis@exemple.org", Role.Proposes);
        await propositions.ProposeAsync(new([new("page.md", "# Autre\n"u8.ToArray(), one.Files[0].Now)], luis, "Mieux"), one.Id);

        Assert.Null(Assert.Single(await propositions.AllAsync()).Plan);
        await Assert.ThrowsAsync<PublicationRefusedException>(
            () => propositions.PlanAsync(one.Id, one.Commit, luis with { Role = Role.Publishes }, site.Clock.GetUtcNow().AddDays(1))
        );
        await Assert.ThrowsAsync<PublicationRefusedException>(
            () => propositions.PlanAsync(one.Id, one.Commit, luis, site.Clock.GetUtcNow().AddDays(1))
        );
    }

    /// <summary>The button beside the instant sends the same form elsewhere.</summary>
    private static async Task<HttpResponseMessage> PlanAsync(Desk desk, string address, string moment)
    {
        var page = await desk.PageAsync(address);
        var fields = EditTests.FieldsOf(page, "form[action$=Approve]");
        fields["moment"] = moment;
        using var form = new FormUrlEncodedContent(fields);
        return await desk.Http.PostAsync(page.QuerySelector("[formaction$=Plan]")!.GetAttribute("formaction"), form);
    }
}
