using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>
/// A page that depends on nothing but the site’s own style sheet and texts, for when something is broken, in the language of the address.
/// </summary>
internal static class ServerError
{
    private static string Html(string styles, Locale locale, string home, IStringLocalizer<Texts> texts) =>
        $"""
            <!doctype html>
            <html lang="{locale.Code}" dir="{locale.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <link rel="stylesheet" href="{styles}">
            <title>{texts["FaultTitle"]}</title>
            </head>
            <body>
            <main>
            <header class="page-head">
            <h1>{texts["FaultTitle"]}</h1>
            <p class="lead">{texts["FaultText"]}</p>
            <p><a href="{WebUtility.HtmlEncode(home)}">{texts["BackHome"]}</a></p>
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
                Encoding.UTF8.GetBytes(PageFor(context)),
                context.Request.PathBase
            )
        );
    }

    private static string PageFor(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<ContentStore>().Current.Settings;
        var language = settings.LanguageOf(context.Request.Path.Value ?? "/");
        var prefix = settings.PrefixOf(language);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Html(
            services.GetRequiredService<SiteFiles>()["css/site.css"],
            Locales.Of(language),
            prefix.Length == 0 ? "/" : prefix,
            services.GetRequiredService<IStringLocalizer<Texts>>()
        );
    }
}
