using Microsoft.Extensions.Options;
using Oim.Content.FrontMatter;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>
/// Shows the site as of the instant a link asks for: <c>?au=2026-12-01T14:00</c>. In Development the instant is enough; elsewhere the link
/// must be one that the verb « preview » has signed, and whose time has not run out. Such an answer is for whoever asked alone, and its
/// links lead on to the same instant.
/// </summary>
public sealed class AsOfMiddleware(
    RequestDelegate next,
    ContentStore store,
    EditorTools tools,
    TimeProvider clock,
    IOptions<SiteOptions> options
)
{
    private readonly PreviewKey? shared = PreviewKey.Of(options.Value);

    public const string Instant = "au";
    public const string Token = "jeton";

    public async Task InvokeAsync(HttpContext context, SiteRequest site)
    {
        var request = context.Request;
        if (!request.Query.TryGetValue(Instant, out var written))
        {
            await next(context);
            return;
        }

        var token = request.Query[Token].ToString();
        if (
            !tools.ShowsDrafts
            && (
                token.Length == 0
                || (shared ?? PreviewKey.Find(store.DataFolder)) is not { } key
                || !key.Accepts(written.ToString(), token, clock.GetUtcNow())
            )
        )
        {
            await RefuseAsync(context, token, next);
            return;
        }

        if (WrittenDate.Parse(written.ToString()) is not { } date)
        {
            await SayAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"« {written} » n’est pas une date. Écrivez par exemple ?{Instant}=2026-12-01 ou ?{Instant}=2026-12-01T14:00.\n"
            );
            return;
        }

        var query =
            $"{Instant}={Uri.EscapeDataString(written.ToString())}" + (token.Length == 0 ? "" : $"&{Token}={Uri.EscapeDataString(token)}");
        site.AsOf = new(date.In(store.Current.Settings.Zone), query);
        await AnswerAsync(context, query);
    }

    private async Task AnswerAsync(HttpContext context, string query)
    {
        // The links are rewritten in plain HTML, and no copy of a browser's own can be right.
        context.Request.Headers.Remove("Accept-Encoding");
        context.Request.Headers.Remove("If-None-Match");
        var answer = await GatheredBody.OfAsync(context, () => next(context));
        var response = context.Response;
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) answer = CarriedQuery.In(answer, query);
        response.ContentLength = HttpMethods.IsHead(context.Request.Method) ? null : answer.Length;
        if (answer.Length == 0) return;
        await response.Body.WriteAsync(answer, context.RequestAborted);
    }

    /// <summary>
    /// Without a token, « au » is a word like any other; with one that is wrong or old, whoever follows the link is told so.
    /// </summary>
    private static async Task RefuseAsync(HttpContext context, string token, RequestDelegate next)
    {
        if (token.Length == 0)
        {
            await next(context);
            return;
        }

        await SayAsync(
            context,
            StatusCodes.Status403Forbidden,
            "Ce lien d’aperçu n’est plus valable. Demandez-en un autre à qui vous l’a envoyé.\n"
        );
    }

    private static Task SayAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
