using Microsoft.AspNetCore.Http.Features;
using Oim.Content.Storage;
using Oim.Site.Serving.Caches;

namespace Oim.Site.Serving;

/// <summary>
/// The first step: bytes that are ready are written at once, by the thread that read the request from its connection. Nothing here may wait
/// or take long: whatever else is asked goes on by a thread of the pool, and the connections' thread is free again. It
/// spares hops between threads, services made for each request and headers put together anew: about a third of the processor time, on a
/// busy machine (docs/performance.md).
/// </summary>
public sealed class ReadyMiddleware(
    RequestDelegate next,
    ContentStore store,
    PageCache cache,
    SiteFiles files,
    SiteOrigin origins,
    EditorTools tools,
    SharedCaching caching
)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Find(context, out var generation) is not { } ready || !ready.IsReadyFor(context.Request)) return GoOnAsync(context);
        SecurityHeaders.Add(context);
        caching.Tell(context, generation, ready);
        return ready.WriteAsync(context);
    }

    private async Task GoOnAsync(HttpContext context)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await next(context);
    }

    private ReadyResponse? Find(HttpContext context, out Generation generation)
    {
        generation = store.Current;
        var request = context.Request;
        if (!request.IsRead()) return null;
        var (path, query) = (request.Path.Value!, request.QueryString.Value ?? "");
        // Any other spelling of the address (dot segments, escapes) is for those who know what it means.
        var whole = request.PathBase.HasValue ? request.PathBase.Value + path : path;
        if (!IsSpelledSo(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, whole, query)) return null;
        if (query.Length == 0 && files.Find(path) is { } file) return file;
        // An editor's own machine adds to each answer what reloads the page.
        if (tools.IsLive) return null;
        return cache.Find(
            generation,
            new(origins.Of(request, generation.Settings), path, Negotiation.PrefersMarkdown(request.Headers.Accept), query)
        );
    }

    private static bool IsSpelledSo(string target, string path, string query) =>
        target.Length == path.Length + query.Length
        && target.StartsWith(path, StringComparison.Ordinal)
        && target.EndsWith(query, StringComparison.Ordinal);
}
