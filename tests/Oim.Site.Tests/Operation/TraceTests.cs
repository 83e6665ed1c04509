using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Oim.Site.Tests.Harness;

namespace Oim.Site.Tests.Operation;

/// <summary>What goes to a collector: where time is spent, and nothing of who asked for what.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Stages_of_ingestion_and_cold_pages_are_sent_without_anything_personal()
    {
        var (address, sent) = ($"http://127.0.0.1:{Ports.Free()}", new ConcurrentQueue<(string Path, string Text)>());
        await using var collector = await CollectorAsync(address, sent);
        await using (
            var site = await TestSite.StartAsync(
                new TestSiteOptions
                {
                    Arguments = [$"--OTEL_EXPORTER_OTLP_ENDPOINT={address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"],
                },
                ("une.md", "# Une\n")
            )
        )
            await site.GetAsync("/recherche?q=confidentiel", ("User-Agent", "Navigateur-Rare/1"), ("X-Forwarded-For", "203.0.113.77"));

        var traces = string.Concat(sent.Where(message => message.Path == "/v1/traces").Select(message => message.Text));
        foreach (var span in new[] { "ingest", "scan", "read", "take in", "check", "commit", "render", "/Search/Index" })
            Assert.Contains(span, traces, StringComparison.Ordinal);
        foreach (var (_, text) in sent)
            foreach (var personal in new[] { "confidentiel", "Navigateur-Rare", "203.0.113.77" })
                Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
        var measures = string.Concat(sent.Where(message => message.Path == "/v1/metrics").Select(message => message.Text));
        Assert.Contains("oim.content.pages", measures, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectorAsync(string address, ConcurrentQueue<(string Path, string Text)> sent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        var app = builder.Build();
        app.Run(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            sent.Enqueue((context.Request.Path, Encoding.UTF8.GetString(bytes.ToArray())));
        });
        await app.StartAsync();
        return app;
    }
}
