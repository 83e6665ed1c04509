using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>What works beside the serving, such as the drawing of documents, may fail as it likes.</summary>
public sealed class BackgroundFaultTests
{
    [Fact]
    public async Task A_fault_beside_the_serving_is_logged_and_takes_no_page_away()
    {
        var work = new Work();
        var options = new TestSiteOptions { Configure = builder => builder.Services.AddHostedService(_ => work) };
        await using var site = await TestSite.StartAsync(options, ("index.md", "# Accueil\n"));

        await site.UntilLoggedAsync(LogLevel.Error, work.Fail);

        Assert.False(site.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.Equal(200, (await site.GetAsync("/")).Status);
    }

    private sealed class Work : BackgroundService
    {
        private readonly TaskCompletionSource failed = new();

        public void Fail() => failed.SetException(new InvalidOperationException("a fault of the test"));

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => failed.Task;
    }
}
