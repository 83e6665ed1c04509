using System.Globalization;
using System.Text.Json;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Serving;

/// <summary>What is worked out for each request has a limit for each visitor, who is known behind a known proxy and nowhere else.</summary>
public sealed class RateLimitTests
{
    private static readonly (string, string)[] Files =
    [
        ("index.md", "# Accueil\n"),
        ("e/index.md", "---\ntitle: Rencontre\nkind: event\nstart: 2026-06-04\n---\n[Un](un.pdf)\n"),
        ("e/un.pdf", "un"),
        ("lot.zip", "zip"),
    ];

    /// <param name="settings">Of Content:RateLimits; the test's own address counts like any other.</param>
    private static Task<TestSite> StartAsync(params (string Name, string Value)[] settings) =>
        TestSite.StartAsync(
            new TestSiteOptions
            {
                Configure = builder =>
                {
                    builder.Configuration["Content:RateLimits:Exempt:0"] = "192.0.2.0/24";
                    foreach (var (name, value) in settings) builder.Configuration["Content:" + name] = value;
                },
            },
            Files
        );

    [Theory]
    [InlineData("/recherche?q=accueil")]
    [InlineData("/recherche/suggestions?q=acc")]
    [InlineData("/api/v1/pages")]
    public async Task The_third_question_in_a_minute_of_two_is_429_and_told_when_to_come_back(string address)
    {
        await using var site = await StartAsync(("RateLimits:PerMinute", "2"));

        Assert.Equal(200, (await site.GetAsync(address)).Status);
        Assert.Equal(200, (await site.GetAsync(address)).Status);
        var refused = await site.GetAsync(address);

        Assert.Equal(429, refused.Status);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 30);
        Assert.Equal("no-store", refused.Header("Cache-Control"));
        Assert.Equal(429, JsonDocument.Parse(refused.Text).RootElement.GetProperty("status").GetInt32());
        Assert.Equal(200, (await site.GetAsync("/")).Status);
        Assert.Equal(200, (await site.GetAsync("/e.zip")).Status);
    }

    [Fact]
    public async Task Archives_have_a_limit_of_their_own_and_files_have_none()
    {
        await using var site = await StartAsync(("RateLimits:ArchivesPerMinute", "1"));

        Assert.Equal(200, (await site.GetAsync("/e.zip")).Status);
        Assert.Equal(429, (await site.GetAsync("/e.zip")).Status);
        Assert.Equal(200, (await site.GetAsync("/lot.zip")).Status);
        Assert.Equal(200, (await site.GetAsync("/recherche?q=accueil")).Status);
    }

    [Fact]
    public async Task Behind_a_known_proxy_each_visitor_has_a_limit()
    {
        await using var site = await StartAsync(("RateLimits:PerMinute", "1"));

        Assert.Equal(200, await StatusAsync(site, "203.0.113.1"));
        Assert.Equal(429, await StatusAsync(site, "203.0.113.1"));
        Assert.Equal(200, await StatusAsync(site, "203.0.113.2"));
        // What a visitor wrote before the proxy did counts for nothing.
        Assert.Equal(429, await StatusAsync(site, "198.51.100.9, 203.0.113.2"));
        // One household is one visitor, whatever end of its addresses it uses.
        Assert.Equal(200, await StatusAsync(site, "2001:db8:1:1::1"));
        Assert.Equal(429, await StatusAsync(site, "2001:db8:1:1:ffff::2"));
        // Exempt.
        Assert.Equal(200, await StatusAsync(site, "192.0.2.7"));
        Assert.Equal(200, await StatusAsync(site, "192.0.2.7"));
    }

    [Fact]
    public async Task A_proxy_before_a_proxy_is_believed_when_it_is_named()
    {
        await using var site = await StartAsync(("RateLimits:PerMinute", "1"), ("Proxies:0", "10.0.0.0/8"));

        Assert.Equal(200, await StatusAsync(site, "203.0.113.1, 10.0.0.4"));
        Assert.Equal(200, await StatusAsync(site, "203.0.113.2, 10.0.0.4"));
        Assert.Equal(429, await StatusAsync(site, "203.0.113.1, 10.0.0.5"));
    }

    [Fact]
    public async Task This_machine_has_no_limit_unless_it_is_asked_for()
    {
        await using var site = await TestSite.StartAsync(
            new TestSiteOptions { Configure = builder => builder.Configuration["Content:RateLimits:PerMinute"] = "1" },
            Files
        );

        for (var i = 0; i < 5; i++) Assert.Equal(200, (await site.GetAsync("/recherche?q=accueil")).Status);
    }

    private static async Task<int> StatusAsync(TestSite site, string forwardedFor) =>
        (await site.GetAsync("/recherche?q=accueil", ("X-Forwarded-For", forwardedFor))).Status;
}
