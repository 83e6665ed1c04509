using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// The least that serving can cost with the same server: one delegate, bytes found by their path, completions on the connections' thread.
/// </summary>
internal static class BareKestrel
{
    /// <param name="root">Files of which those that end in <c>.br</c> are served, without it.</param>
    /// <param name="headers">A file of headers that each answer has beside its own; null: none.</param>
    public static async Task RunAsync(int port, string root, string? headers)
    {
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        var files = Directory.EnumerateFiles(root, "*.br", SearchOption.AllDirectories)
            .ToFrozenDictionary(file => "/" + Path.GetRelativePath(root, file)[..^3], File.ReadAllBytes, StringComparer.Ordinal);
        (string Name, StringValues Value)[] more = headers is null
            ? []
            : [.. File.ReadLines(headers).Select(line => line.Split('\t')).Select(line => (line[0], new StringValues(line[1])))];
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            if (!files.TryGetValue(context.Request.Path.Value!, out var bytes)) return;
            var sent = context.Response.Headers;
            foreach (var (name, value) in more) sent[name] = value;
            (sent.ContentType, sent.ContentEncoding, sent.ContentLength) = ("text/html; charset=utf-8", "br", bytes.Length);
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        await app.RunAsync();
    }
}
