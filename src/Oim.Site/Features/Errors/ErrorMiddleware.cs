using System.Data.Common;
using System.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Operation;

namespace Oim.Site.Features.Errors;

/// <summary>
/// The last line: a fault is logged with its request, and the visitor gets a page without a trace of it. A database that was deleted under
/// the running site is built again, and the request is answered when it is there.
/// </summary>
public sealed class ErrorMiddleware(
    RequestDelegate next,
    ContentStore store,
    StoreRestoration restoration,
    IServiceScopeFactory services,
    ILogger<ErrorMiddleware> logger
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            var seen = store.Current;
            try
            {
                await next(context);
            }
            catch (Exception error) when (IsOfLostStore(error) && seen.IsLoaded && !context.Response.HasStarted)
            {
                if (await restoration.WaitAsync(seen, error.Message, context.RequestAborted)) await AgainAsync(context);
                else await ServerError.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            // A body that is too long, too slow or breaks off is its sender's fault, and no line of the log.
            context.Response.StatusCode = error.StatusCode;
        }
        catch (Exception error) when (error is not BadHttpRequestException)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            logger.LogFault(error, context.Request.Method, context.Request.Path, trace);
            // An answer that has begun cannot be taken back: a connection that breaks off tells that it is not whole.
            if (context.Response.HasStarted) context.Abort();
            else await ServerError.WriteAsync(context);
        }
    }

    private bool IsOfLostStore(Exception error) =>
        error is StoreRebuildingException || (error is DbException fault && (store.IsLost || ContentStore.IsDamage(fault)));

    /// <summary>Answers from the start, with nothing left of the first attempt.</summary>
    private async Task AgainAsync(HttpContext context)
    {
        await using var scope = services.CreateAsyncScope();
        var first = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        context.SetEndpoint(null);
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = first;
        }
    }
}
