using Oim.Content.Storage;
using Oim.Site.Operation;
using Oim.Site.Serving.Caches;

namespace Oim.Site.Serving;

/// <summary>
/// The way of a request for content: its address is looked up, and a page that is not ready is rendered into bytes by the rest of the
/// pipeline.
/// </summary>
public sealed class ContentMiddleware(
    RequestDelegate next,
    ContentStore store,
    PageCache cache,
    AddressResolver resolver,
    MovedAddresses moved,
    SiteOrigin origins,
    EditorTools tools,
    SharedCaching caching,
    TimeProvider clock
)
{
    /// <summary>Pages are checked with their entity tag each time: a change is visible at once.</summary>
    internal const string AlwaysCheck = "no-cache";

    public async Task InvokeAsync(HttpContext context, SiteRequest site)
    {
        var request = context.Request;
        if (site.IsWorkplace)
        {
            await next(context);
            return;
        }

        if (!request.IsRead())
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var generation = store.Current;
        site.Generation = generation;
        if (moved.AnswerDots(context, site)) return;
        var query = request.QueryString.Value ?? "";
        var key = new PageKey(
            origins.Of(request, generation.Settings),
            request.Path.Value!,
            Negotiation.PrefersMarkdown(request.Headers.Accept),
            query
        );
        if (cache.Find(generation, key) is { } ready)
        {
            await ready.WriteAsync(context);
            return;
        }

        (site.Origin, site.Preferred) = (key.Origin, key.IsMarkdown ? ".md" : null);
        (site.Now, site.WithDrafts) = (site.AsOf?.Instant ?? clock.GetUtcNow(), tools.ShowsDrafts);
        if (await resolver.AnswerAsync(context, site)) return;
        if (site.Endpoint is { NeedsContent: false, Answer: { } answer })
        {
            await answer(context);
            return;
        }

        if (IsBehind(context, site) && await resolver.AnswerAsync(context, site)) return;
        if (site.Representation is { IsStreamed: true } stream)
        {
            await stream.WriteAsync(context, site);
            return;
        }

        var response =
            query.Length == 0
                ? await cache.GetOrRenderAsync(site.Generation, key, () => RenderAsync(context, site))
                : await RenderAsync(context, site);
        // What a list shows has one address: no other query fills the memory.
        var isList = query.Length > 0 && site.ListAddress == key.Path + query;
        if (isList) cache.Keep(site.Generation, key, response);
        if ((query.Length == 0 || isList) && !tools.IsLive) caching.Tell(context, site.Generation, response);
        await response.WriteAsync(context);
    }

    /// <summary>
    /// A page is rendered from rows: where those are of a newer generation than the addresses it was looked up in, the request starts over.
    /// </summary>
    private static bool IsBehind(HttpContext context, SiteRequest site)
    {
        if (!site.Generation.IsLoaded) return false;
        var content = context.RequestServices.GetRequiredService<ContentDbContext>();
        var rows = content.Generation;
        site.Reads = content.Reads;
        if (rows.Number == site.Generation.Number) return false;
        (site.Generation, site.Page, site.Item, site.Representation, site.Endpoint) = (rows, null, null, null, null);
        return true;
    }

    private async Task<ReadyResponse> RenderAsync(HttpContext context, SiteRequest site)
    {
        using var trace = SiteMeter.Traces.StartActivity("render");
        trace?.SetTag("oim.view", site.View);
        // A visitor who leaves must not spoil the rendering that others wait for, and HEAD is answered from the same bytes as GET.
        var (method, aborted) = (context.Request.Method, context.RequestAborted);
        (context.Request.Method, context.RequestAborted) = (HttpMethods.Get, CancellationToken.None);
        try
        {
            var bytes = await GatheredBody.OfAsync(context, () => FindAsync(context, site));
            var response = context.Response;
            // Nobody has looked whether anything in another language fits a narrowed form.
            if (response.StatusCode == StatusCodes.Status200OK && !context.Request.QueryString.HasValue)
                if (site is { Page: { } page, Representation: { } form }) LanguageLinks.Add(context, site, page, form);
            var isHtml = response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
            var cacheControl = response.Headers.CacheControl is { Count: > 0 } own ? own.ToString() : AlwaysCheck;
            var ready = new ReadyResponse(
                response.StatusCode,
                isHtml ? SitePath.Move(bytes, context.Request.PathBase) : bytes,
                response.ContentType ?? "text/plain; charset=utf-8",
                cacheControl,
                OwnHeaders(response.Headers)
            )
            {
                Reads = site.Reads,
                Names = caching.NamesOf(site),
                IsAddedTo = site.Endpoint is { IsCostly: true },
            };
            // What is said of the bytes is said when they are sent: « not modified » sends none.
            (response.ContentType, response.ContentLength) = (null, null);
            return ready;
        }
        finally
        {
            (context.Request.Method, context.RequestAborted) = (method, aborted);
        }
    }

    /// <summary>The page that was asked for, in the form that was preferred where it has it; or the one that says there is none.</summary>
    private async Task FindAsync(HttpContext context, SiteRequest site)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status404NotFound && site is { Preferred: not null, Representation: not null })
        {
            // The form that was preferred is not to be had: the page itself is.
            site.Representation = null;
            await AgainAsync(context);
        }

        var isFound = context.Response.StatusCode != StatusCodes.Status404NotFound;
        if (isFound || site.Endpoint is not null || site.View == AddressResolver.NotFound) return;
        // A view found nothing to show: there is one page that says so.
        (site.View, site.Page, site.Representation) = (AddressResolver.NotFound, null, null);
        await AgainAsync(context);
    }

    private Task AgainAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return next(context);
    }

    private static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> OwnHeaders(IHeaderDictionary headers) =>
        headers.Where(header =>
            header.Key
                is "Content-Language"
                    or "Link"
                    or "X-Robots-Tag"
                    or "X-Source-File"
                    or "Content-Location"
                    or "Vary"
                    or "Location"
                    or "Content-Disposition"
        );
}
