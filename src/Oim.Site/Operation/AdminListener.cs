using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Oim.Site.Operation;

/// <summary>
/// The administrator's own address, with /metrics and nothing else. It is a server of its own: no setting of the public one, and no
/// request to it, can reach what is told here.
/// </summary>
internal sealed class AdminListener(IOptions<SiteOptions> options, MeterProvider meters) : IHostedService
{
    private WebApplication? app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(options.Value.Admin);
        builder.Services.AddOptions();
        app = builder.Build();
        app.Use(async (context, next) =>
        {
            // The thread that read the request may be one that serves visitors (InlineSockets).
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await next(context);
        });
        app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, "/metrics", null, null);
        await app.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (app is null) return;
        await app.StopAsync(cancellationToken);
        await app.DisposeAsync();
    }
}
