using Oim.Content.Storage;

namespace Oim.Site.Features.Health;

/// <summary>For whoever watches the site: /healthz says that it is alive, /readyz that a generation of content is loaded.</summary>
public static class HealthAnswers
{
    public static void UseHealth(this IApplicationBuilder app)
    {
        app.Use((context, next) => context.Request.Path.Value switch
        {
            "/healthz" => AnswerAsync(context, StatusCodes.Status200OK, "vivant\n"),
            "/readyz" when context.RequestServices.GetRequiredService<ContentStore>().Current.IsLoaded => AnswerAsync(context, StatusCodes.Status200OK, "prêt\n"),
            "/readyz" => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "aucun contenu chargé\n"),
            _ => next(context),
        });
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text);
    }
}
