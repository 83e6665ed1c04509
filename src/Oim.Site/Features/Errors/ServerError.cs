using System.Text;

namespace Oim.Site.Features.Errors;

/// <summary>A page that depends on nothing, for when something is broken.</summary>
internal static class ServerError
{
    private const string Html = """
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Un problème est survenu</title></head>
        <body>
        <main>
        <h1>Un problème est survenu</h1>
        <p>Cette page n’a pas pu être affichée. Réessayez plus tard.</p>
        <p><a href="/">Retour à l’accueil</a></p>
        </main>
        </body>
        </html>
        """;

    public static async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status500InternalServerError;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Html));
    }
}
