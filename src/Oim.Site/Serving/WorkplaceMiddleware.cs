using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Oim.Content.Storage;
using Oim.Site.SignIn;

namespace Oim.Site.Serving;

/// <summary>
/// The way of a request for the workplace: whatever its method, it is answered for whoever asks and kept nowhere. Who has not signed in
/// is sent to where they can; a form that they send is for its page to answer, which loses nothing of it.
/// </summary>
public sealed class WorkplaceMiddleware(
    RequestDelegate next,
    ContentStore store,
    SystemPageList pages,
    SiteOrigin origins,
    EditorTools tools,
    IOptions<SiteOptions> options,
    TimeProvider clock
)
{
    /// <summary>The word of the one page that is shown to anybody.</summary>
    public const string SignIn = "connexion";

    /// <summary>A text, as it was and as it is, and what stands beside it.</summary>
    private const long LargestForm = 64 * 1024 * 1024;

    /// <summary>The longest file that is read, written in base64, is one value.</summary>
    private static readonly FormOptions Forms = new() { ValueLengthLimit = 12 * 1024 * 1024, MultipartBodyLengthLimit = LargestForm };

    private const long LargestText = 2 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, SiteRequest site)
    {
        var (request, generation) = (context.Request, store.Current);
        var address = request.Path.Value!;
        var isHere = generation.IsLoaded && SystemPageList.IsAtOrBelow(SystemPage.Editing, address, generation.Settings);
        if (isHere && !tools.IsWorkplace && options.Value.EditingAt is { Length: > 0 } elsewhere)
        {
            context.Response.Redirect(elsewhere.TrimEnd('/') + request.Path.ToUriComponent() + request.QueryString);
            return;
        }

        if (!tools.IsWorkplace || !isHere || pages.At(address, generation.Settings) is not { } page)
        {
            await next(context);
            return;
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        site.Generation = context.RequestServices.GetRequiredService<ContentDbContext>().Generation;
        (site.Address, site.Language, site.Now) = (address, generation.Settings.LanguageOf(address), clock.GetUtcNow());
        (site.View, site.Item, site.Origin) = (page.View, page.Item, origins.Of(request, generation.Settings));
        site.IsWorkplace = true;
        var (editor, isSignIn) = (SignedIn.EditorOf(context), address.EndsWith("/" + SignIn, StringComparison.Ordinal));
        if (request.IsRead() && editor is null && !isSignIn)
        {
            var asked = Uri.EscapeDataString(request.Path + request.QueryString);
            context.Response.Redirect($"{SystemPage.Editing.AddressOf(SignIn, site)}?retour={asked}");
            return;
        }

        // The server takes little from visitors. An editor's text and pictures are more; so is a text whose session is over.
        if (!isSignIn && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = editor is null ? LargestText : LargestForm;
        if (request.HasFormContentType)
        {
            context.Features.Set<IFormFeature>(new FormFeature(request, Forms));
            try
            {
                await request.ReadFormAsync(context.RequestAborted);
            }
            catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
            {
                // No form, one that breaks off, one with more fields than any of ours has, or with a value that no file can have.
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        // What comes from the network goes on by the thread that reads all sockets (InlineSockets): reading content may not block it.
        await Task.Yield();
        await AnswerAsync(context);
    }

    /// <summary>The addresses of a page begin at the host's root: below a path they are moved (<see cref="SitePath"/>).</summary>
    private async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.PathBase.HasValue)
        {
            await next(context);
            return;
        }

        var answer = await GatheredBody.OfAsync(context, () => next(context));
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            answer = SitePath.Move(answer, context.Request.PathBase);
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }
}
