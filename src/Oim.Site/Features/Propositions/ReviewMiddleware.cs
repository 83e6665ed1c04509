using System.Text;
using Oim.Content.Storage;
using Oim.Site.Features.Editors;
using Oim.Site.Publishing;
using Oim.Site.Rehearsal;
using Oim.Site.Serving;

namespace Oim.Site.Features.Propositions;

/// <summary>
/// Shows the whole site as it would be with a proposition: <c>?relecture=…&amp;jeton=…</c>. The answer is for whoever has the link alone,
/// and its links lead on in the same site.
/// </summary>
public sealed class ReviewMiddleware(
    RequestDelegate next,
    ReviewLinks links,
    IPropositions propositions,
    IRehearsals rehearsals,
    ReviewNotice notice,
    ContentStore store,
    EditorTools tools
)
{
    private const string NotGood = "Ce lien de relecture n’est plus valable. Demandez-en un autre à qui vous l’a envoyé.\n";

    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (
            !tools.IsWorkplace
            || !request.IsRead()
            || !request.Query.TryGetValue(ReviewLinks.Proposition, out var asked)
            || !request.Query.TryGetValue(ReviewLinks.Token, out var token)
        )
        {
            await next(context);
            return;
        }

        var id = asked.ToString();
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        if (!links.Accepts(id, token.ToString()) || await propositions.FindAsync(id) is not { } proposition)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(NotGood);
            return;
        }

        var own = $"{ReviewLinks.Proposition}={id}&{ReviewLinks.Token}={token}";
        var others = QueryString.Create(
            request.Query.Where(pair => pair.Key is not (ReviewLinks.Proposition or ReviewLinks.Token))
        );
        var change = await ProposedChange.OfAsync(propositions, proposition);
        var answer = await rehearsals.AskAsync(change, request.Path.ToUriComponent() + others, context.RequestAborted);
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Location is { } location)
            response.Headers.Location = location + (location.Contains('?', StringComparison.Ordinal) ? "&" : "?") + own;
        if (answer.Policy is { } policy) response.Headers.ContentSecurityPolicy = policy;
        if (answer.Disposition is { } disposition) response.Headers.ContentDisposition = disposition;
        var body = answer.IsHtml ? Reviewed(answer, own, proposition, token.ToString(), request) : answer.Body;
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private byte[] Reviewed(RehearsedAnswer answer, string own, Proposition proposition, string token, HttpRequest request)
    {
        var settings = store.Current.Settings;
        var carried = own.Replace("&", "&amp;", StringComparison.Ordinal);
        var html = Encoding.UTF8.GetString(CarriedQuery.In(answer.Body, own));
        html = LaidFile.Lead(html, answer.Files, (_, to) => $"{to}{(to.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?")}{carried}");
        html = notice.In(html, proposition, token, settings, settings.LanguageOf(request.Path.Value!));
        return SitePath.Move(Encoding.UTF8.GetBytes(html), request.PathBase);
    }
}
