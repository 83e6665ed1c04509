using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Health;

/// <summary>For whoever watches the site: /healthz says that it is alive, /readyz that a generation of content is loaded, /.well-known/security.txt whom to write to.</summary>
public static class HealthAnswers
{
    public static void UseHealth(this IApplicationBuilder app)
    {
        app.Use(
            (context, next) =>
                context.Request.Path.Value switch
                {
                    _ when !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) => next(context),
                    "/healthz" => AnswerAsync(context, StatusCodes.Status200OK, "vivant\n"),
                    "/readyz" when context.RequestServices.GetRequiredService<ContentStore>().Current.IsLoaded => AnswerAsync(
                        context,
                        StatusCodes.Status200OK,
                        "prêt\n"
                    ),
                    "/readyz" => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "aucun contenu chargé\n"),
                    "/.well-known/security.txt" => AnswerAsync(context, StatusCodes.Status200OK, SecurityText(context)),
                    _ => next(context),
                }
        );
    }

    /// <summary>Where to report a weakness (RFC 9116).</summary>
    private static string SecurityText(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<ContentStore>().Current.Settings;
        var origin = services.GetRequiredService<SiteOrigin>().Of(context.Request, settings);
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().Date;
        return $"Contact: {origin}/contact\nExpires: {today.AddYears(1):yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: {string.Join(", ", settings.Languages)}\nCanonical: {origin}/.well-known/security.txt\n";
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text);
    }
}
