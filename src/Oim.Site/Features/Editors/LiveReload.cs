using System.Threading.Channels;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>
/// In Development, tells open pages of each new generation, as server-sent events. The page itself asks whether it has changed: its entity
/// tag is the only judge, so that whatever it is made of counts and nothing else does.
/// </summary>
public sealed class LiveReload(RequestDelegate next, ContentStore store, EditorTools tools, IHostApplicationLifetime lifetime)
{
    public const string Stream = "/redaction/direct";
    public const string Script = "/redaction/direct.js";

    private static readonly byte[] Source = ReadScript();

    public Task InvokeAsync(HttpContext context)
    {
        if (!tools.IsLive || !context.Request.IsRead())
            return next(context);
        if (context.Request.Path == Stream)
            return StreamAsync(context);
        if (context.Request.Path == Script)
            return ScriptAsync(context);
        context.Response.OnStarting(() =>
        {
            NameVersion(context.Response);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A script cannot read the entity tag of the page it runs in, but it can read this.</summary>
    private static void NameVersion(HttpResponse response)
    {
        if (response.Headers.ETag is [{ } tag])
            response.Headers["Server-Timing"] =
                $"version;desc={tag.Replace("-br\"", "\"", StringComparison.Ordinal).Replace("-gz\"", "\"", StringComparison.Ordinal)}";
    }

    private async Task StreamAsync(HttpContext context)
    {
        var news = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Hear(Generation generation) => news.Writer.TryWrite(generation.Number);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        store.Published += Hear;
        try
        {
            // What was published between the page and this stream is told at once.
            for (var number = store.Current.Number; ; number = await news.Reader.ReadAsync(end.Token))
            {
                await context.Response.WriteAsync($"data: {number}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the site stops.
        }
        finally
        {
            store.Published -= Hear;
        }
    }

    private static Task ScriptAsync(HttpContext context)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Source, 0, Source.Length);
    }

    private static byte[] ReadScript()
    {
        using var stream = typeof(LiveReload).Assembly.GetManifestResourceStream("editors/direct.js")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
