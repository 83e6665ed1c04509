using Microsoft.Extensions.Options;
using Oim.Content.Ingestion;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Oim.Site.Operation;

/// <summary>
/// Measures and traces, where an administrator asked for them: at an address of his own (<c>Content:Admin</c>), or sent to a collector
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>). Otherwise nothing of OpenTelemetry is even loaded.
/// </summary>
internal static class Telemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, SiteOptions options)
    {
        builder.Services.AddSingleton<SiteMeter>();
        var (isRead, isSent) = (options.Admin.Length > 0, !string.IsNullOrEmpty(builder.Configuration[Collector]));
        if (isRead || isSent) Add(builder.Services, isRead, isSent);
    }

    private static void Add(IServiceCollection services, bool isRead, bool isSent)
    {
        services.AddSingleton<ContentGauges>();
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("oim-site"))
            .WithMetrics(metrics =>
            {
                metrics
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting")
                    .AddMeter("System.Runtime", SiteMeter.Name)
                    .AddInstrumentation(provider => provider.GetRequiredService<ContentGauges>());
                if (isRead) metrics.AddPrometheusExporter();
                if (isSent) metrics.AddOtlpExporter();
            });
        if (isRead) services.AddHostedService<AdminListener>();
        if (isSent) telemetry.WithTracing(traces => AddSources(traces).AddOtlpExporter());
    }

    /// <summary>No personal data: of a visitor's address, browser and words, nothing is kept.</summary>
    public static TracerProviderBuilder AddSources(TracerProviderBuilder traces) =>
        traces
            .AddSource(IngestTrace.SourceName, SiteMeter.Name)
            .AddAspNetCoreInstrumentation(requests =>
                requests.EnrichWithHttpResponse = (span, _) =>
                {
                    foreach (var personal in new[] { "client.address", "network.peer.address", "user_agent.original", "url.query" })
                        span.SetTag(personal, null);
                }
            );
}
