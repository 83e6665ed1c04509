using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Oim.Site.Serving;

/// <summary>
/// A site below a path of its host (<c>Content:PathBase</c>). All of it is made as if the host were its own; the path is taken off each
/// request and put before the addresses of each answer, here. Whole addresses begin with it too (<see cref="SiteOrigin"/>).
/// </summary>
internal static class SitePath
{
    /// <returns><c>/site</c>, or nothing.</returns>
    public static PathString Of(SiteOptions options) => options.PathBase.Trim('/') is { Length: > 0 } path ? new("/" + path) : default;

    public static void UseSitePath(this IApplicationBuilder app)
    {
        var own = Of(app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value);
        if (own.HasValue) app.Use((context, next) => AnswerAsync(context, next, own));
    }

    /// <summary>The addresses of a page, which begin at the host's root, with the path before them.</summary>
    public static byte[] Move(byte[] html, PathString own) =>
        own.HasValue ? Encoding.UTF8.GetBytes(AbsoluteLinks.In(Encoding.UTF8.GetString(html), own.Value!, "")) : html;

    private static Task AnswerAsync(HttpContext context, RequestDelegate next, PathString own)
    {
        var (request, response) = (context.Request, context.Response);
        if (!request.Path.StartsWithSegments(own, StringComparison.Ordinal, out var rest))
        {
            // Whoever watches the process asks it, and not the host.
            if (request.Path == "/healthz" || request.Path == "/readyz") return next(context);
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!rest.HasValue)
        {
            response.StatusCode = StatusCodes.Status301MovedPermanently;
            response.Headers.Location = own.ToUriComponent() + "/" + request.QueryString;
            return Task.CompletedTask;
        }

        (request.PathBase, request.Path) = (own, rest);
        response.OnStarting(() =>
        {
            var headers = response.Headers;
            headers.Location = Moved(headers.Location, "", own);
            headers.ContentLocation = Moved(headers.ContentLocation, "", own);
            headers.Link = Moved(headers.Link, "<", own);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static StringValues Moved(StringValues header, string before, PathString own) =>
        header.ToString() is var value
        && value.StartsWith(before + "/", StringComparison.Ordinal)
        && !value.StartsWith(before + "//", StringComparison.Ordinal)
            ? before + own.ToUriComponent() + value[before.Length..]
            : header;
}
