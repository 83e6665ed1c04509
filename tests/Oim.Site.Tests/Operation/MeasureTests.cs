using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Tests.Docs;
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
    public async Task The_dashboard_and_the_alerts_that_come_with_the_site_ask_for_nothing_that_is_not_told()
    {
        var admin = $"http://127.0.0.1:{Ports.Free()}";
        await using var site = await MeasuredAsync(admin);
        foreach (var address in (string[])["/une", "/une", "/recherche?q=une"]) await site.GetAsync(address);
        await site.UntilAsync(() => site.Folder.Write("deux.md", "# Deux\n"), "/deux", answer => answer.Status == 200);

        var measures = await site.Http.GetStringAsync($"{admin}/metrics");

        var told = Line().Matches(measures).Select(line => line.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        using var dashboard = JsonDocument.Parse(Deployed("grafana.json"));
        var expressions = dashboard
            .RootElement.GetProperty("panels")
            .EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)
            .Append(Deployed("alerts.yml"));
        var asked = expressions.SelectMany(text => Measure().Matches(text)).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(asked.Count > 10);
        Assert.Empty(asked.Except(told));
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

    private static string Deployed(string file) => File.ReadAllText(Path.Combine(Repository.Root, "docs/deploy", file));

    /// <summary>A name as Prometheus has it; labels begin otherwise.</summary>
    [GeneratedRegex(@"\b(?:oim|dotnet|http_server|kestrel|aspnetcore)_\w+")]
    private static partial Regex Measure();

    [GeneratedRegex(@"^(?<name>\w+)(?<labels>\{.*\})? (?<value>\S+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
