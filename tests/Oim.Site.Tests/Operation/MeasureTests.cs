using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Tests.Harness;
using OpenTelemetry.Metrics;

namespace Oim.Site.Tests.Operation;

/// <summary>What an administrator reads of the site, at an address of his own.</summary>
public sealed partial class MeasureTests
{
    [Fact]
    public async Task The_admin_address_tells_of_requests_pages_content_and_searches()
    {
        var admin = $"http://127.0.0.1:{Ports.Free()}";
        await using var site = await MeasuredAsync(admin);
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await site.GetAsync("/une")).Status);
        Assert.Equal(200, (await site.GetAsync("/recherche?q=une")).Status);
        await site.UntilAsync(() => site.Folder.Write("deux.md", "# Deux\n"), "/deux", answer => answer.Status == 200);

        var measures = await site.Http.GetStringAsync($"{admin}/metrics");

        Assert.True(Value(measures, "oim_page_cache_hits_total") >= 2);
        Assert.True(Value(measures, "oim_page_cache_misses_total") >= 2);
        Assert.True(Value(measures, "oim_page_cache_size_bytes") > 0);
        Assert.True(Value(measures, "oim_generation_number") >= 2);
        Assert.True(Value(measures, "oim_ingestion_duration_seconds_count") >= 2);
        Assert.True(Value(measures, "oim_watcher_lag_seconds_count") >= 1);
        Assert.True(Value(measures, "oim_search_duration_seconds_count") >= 1);
        Assert.Equal(3, Value(measures, "oim_content_pages"));
        Assert.True(Value(measures, "oim_content_diagnostics", "severity=\"warning\"") > 0);
        Assert.Equal(0, Value(measures, "oim_content_degraded"));
        Assert.True(Value(measures, "http_server_request_duration_seconds_count", "http_response_status_code=\"200\"") >= 5);
        Assert.DoesNotContain("/une", measures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_address_tells_none_of_it_and_the_admin_address_serves_no_page()
    {
        var admin = $"http://127.0.0.1:{Ports.Free()}";
        await using var site = await MeasuredAsync(admin);

        Assert.Equal(404, (await site.GetAsync("/metrics")).Status);
        Assert.Equal(404, (int)(await site.Http.GetAsync($"{admin}/une")).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_measured_unless_somebody_asks()
    {
        await using var site = await TestSite.StartAsync(("une.md", "# Une\n"));

        Assert.Null(site.Services.GetService<MeterProvider>());
    }

    private static Task<TestSite> MeasuredAsync(string admin) =>
        TestSite.StartAsync(
            new TestSiteOptions { Arguments = [$"--Content:Admin={admin}"] },
            ("une.md", "# Une\n"),
            ("fausse.md", "---\ntitle: Fausse\ndate: jamais\nsumary: x\n---\n")
        );

    private static double Value(string measures, string name, string label = "") =>
        Line().Matches(measures)
            .Where(line => line.Groups["name"].Value == name && line.Groups["labels"].Value.Contains(label, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?<name>\w+)(?<labels>\{.*\})? (?<value>\S+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
