using System.Text;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>A page that depends on nothing but the site’s own style sheet, for when something is broken.</summary>
internal static class ServerError
{
    private static string Html(string styles) =>
        $"""
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <link rel="stylesheet" href="{styles}">
            <title>Un problème est survenu</title>
            </head>
            <body>
            <main>
            <header class="page-head">
            <h1>Un problème est survenu</h1>
            <p class="lead">Cette page n’a pas pu être affichée. Réessayez plus tard.</p>
            <p><a href="/">Retour à l’accueil</a></p>
            </header>
            </main>
            </body>
            </html>
            """;

    /// <param name="status">500, or 503 where the same request will be answered in a moment.</param>
    public static async Task WriteAsync(HttpContext context, int status = StatusCodes.Status500InternalServerError)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "5";
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // What was said of the answer that failed.
        (response.Headers.ContentDisposition, response.Headers.ETag, response.Headers.ContentEncoding) = (default, default, default);
        response.ContentLength = null;
        await response.Body.WriteAsync(
            SitePath.Move(
                Encoding.UTF8.GetBytes(Html(context.RequestServices.GetRequiredService<SiteFiles>()["css/site.css"])),
                context.Request.PathBase
            )
        );
    }
}
