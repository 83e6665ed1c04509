using System.Globalization;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Health;

/// <summary>
/// For whoever watches the site: /healthz says that it is alive; /readyz that pages can be served, and, in its first word, whether they
/// are of an older state than the content folder's (« dégradé »): visitors are answered then, and an administrator is needed;
/// /.well-known/security.txt says whom to write to.
/// </summary>
internal sealed class HealthFeature : ISiteFeature
{
    public IReadOnlyList<SiteEndpoint> Endpoints =>
        [
            new("/healthz", context => AnswerAsync(context, StatusCodes.Status200OK, "vivant\n")) { NeedsContent = false },
            new("/readyz", AnswerReadyAsync) { NeedsContent = false },
            new("/.well-known/security.txt", context => AnswerAsync(context, StatusCodes.Status200OK, SecurityText(context)))
            {
                NeedsContent = false,
            },
        ];

    private static Task AnswerReadyAsync(HttpContext context) =>
        (context.RequestServices.GetRequiredService<ContentStore>().Current.IsLoaded, Trouble(context)) switch
        {
            (true, null) => AnswerAsync(context, StatusCodes.Status200OK, $"prêt\n{Node(context)}"),
            (true, { } trouble) => AnswerAsync(
                context,
                StatusCodes.Status200OK,
                $"dégradé : {trouble} ; ce qui était publié le reste\n{Node(context)}"
            ),
            (false, { } trouble) => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, $"aucun contenu chargé : {trouble}\n"),
            _ => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "aucun contenu chargé\n"),
        };

    /// <summary>What it is among machines that share a database; nothing where it is alone.</summary>
    private static string Node(HttpContext context)
    {
        var services = context.RequestServices;
        var store = services.GetRequiredService<ContentStore>();
        if (!store.IsShared) return "";
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - services.GetRequiredService<ContentService>().Published;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            rôle : {(store.Leads ? "mène" : "suit")}
            génération : {store.Stored}
            âge : {age?.TotalSeconds:0} s
            retard : {store.Delay.TotalMilliseconds:0} ms
            base : {(services.GetRequiredService<SharedContent>().IsReachable ? "répond" : "ne répond pas")}
            fichiers demandés et absents : {services.GetRequiredService<FileDigests>().Missing}

            """
        );
    }

    private static string? Trouble(HttpContext context) => context.RequestServices.GetRequiredService<ContentService>().Trouble;

    /// <summary>Where to report a weakness (RFC 9116).</summary>
    private static string SecurityText(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<ContentStore>().Current.Settings;
        var origin = services.GetRequiredService<SiteOrigin>().Of(context.Request, settings);
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().Date;
        return $"""
            Contact: {origin}/contact
            Expires: {today.AddYears(1):yyyy-MM-dd}T00:00:00Z
            Preferred-Languages: {string.Join(", ", settings.Languages)}
            Canonical: {origin}/.well-known/security.txt

            """;
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text);
    }
}
