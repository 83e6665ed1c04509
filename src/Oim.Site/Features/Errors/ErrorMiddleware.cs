using System.Data.Common;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Site.Features.Errors;

/// <summary>
/// The last line: a fault is logged with its request, and the visitor gets a page without a trace of it. A database that was deleted under the
/// running site is built again, and the request is answered when it is there.
/// </summary>
public sealed partial class ErrorMiddleware(
    RequestDelegate next,
    ContentStore store,
    Ingester ingester,
    IServiceScopeFactory services,
    ILogger<ErrorMiddleware> logger
)
{
    /// <summary>How long a visitor waits for the database before being asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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
                if (error is DbException) LogLost(store.File, error.Message);
                if (await IsRestoredAsync(seen, context.RequestAborted)) await AgainAsync(context);
                else await ServerError.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left.
        }
        catch (Exception error) when (error is not BadHttpRequestException)
        {
            LogFault(error, context.Request.Method, context.Request.Path);
            // An answer that has begun cannot be taken back: a connection that breaks off tells that it is not whole.
            if (context.Response.HasStarted) context.Abort();
            else await ServerError.WriteAsync(context);
        }
    }

    private bool IsOfLostStore(Exception error) =>
        error is StoreRebuildingException || (error is DbException fault && (store.IsLost || ContentStore.IsDamage(fault)));

    private async Task<bool> IsRestoredAsync(Generation seen, CancellationToken aborted)
    {
        try
        {
            await ingester.RestoreAsync(seen).WaitAsync(Patience, aborted);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            if (error is not TimeoutException) LogNotRestored(OperationalError.Explain(error, store.DataFolder) ?? error.ToString());
            return false;
        }
    }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Erreur en répondant à {Method} {Path}")]
    private partial void LogFault(Exception error, string method, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "La base dérivée n’a pas pu être reconstruite. {Explanation}")]
    private partial void LogNotRestored(string explanation);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "La base dérivée {File} a disparu ou ne peut plus être lue ({Reason}) : elle est reconstruite depuis le contenu."
    )]
    private partial void LogLost(string file, string reason);
}
