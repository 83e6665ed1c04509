using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>An urgent banner stands above every page from its first instant to its last, and needs no restart.</summary>
public sealed class BannerTests
{
    private const string Settings = """
        timeZone: Europe/Paris
        banner:
          text: "Bureau fermé : appelez-nous"
          link: contact
          from: 2026-01-15 13:30
          until: 2026-01-15
        """;

    [Fact]
    public async Task It_comes_and_goes_by_the_clock()
    {
        await using var site = await TestSite.StartAsync(("site.yml", Settings), ("contact.md", "# Contact\n"));
        Assert.Null((await site.PageAsync("/contact")).QuerySelector(".banner"));

        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromMinutes(31)), "/contact", HasBanner);
        var banner = (await site.PageAsync("/contact")).QuerySelector(".banner")!;
        Assert.Contains("Bureau fermé\u00A0: appelez-nous", banner.TextContent, StringComparison.Ordinal);
        Assert.Equal("/contact", banner.QuerySelector("a")!.GetAttribute("href"));

        await site.UntilAsync(() => site.Clock.Advance(TimeSpan.FromHours(12)), "/contact", answer => !HasBanner(answer));
    }

    [Theory]
    [InlineData("banner: { text: Fermé }", "OIM1009")]
    [InlineData("banner: { text: Fermé, link: nulle-part, until: 2999-01-01 }", "OIM1501")]
    public async Task A_mistake_is_told_with_its_place(string settings, string code)
    {
        await using var site = await TestSite.StartAsync(("site.yml", settings + "\n"), ("a.md", "# A\n"));

        var problem = Assert.Single(await site.ProblemsAsync());
        Assert.StartsWith("site.yml:1:", problem, StringComparison.Ordinal);
        Assert.EndsWith(code, problem, StringComparison.Ordinal);
    }

    private static bool HasBanner(Answer answer) => answer.Text.Contains("class=\"banner\"", StringComparison.Ordinal);
}
