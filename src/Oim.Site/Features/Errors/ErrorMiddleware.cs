using System.Data.Common;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Site.Features.Errors;

/// <summary>
/// The last line: a fault is logged with its request, and the visitor gets a page without a trace of it. A database that was deleted under the
/// running site is built again and the request answered.
/// </summary>
public sealed partial class ErrorMiddleware(
    RequestDelegate next,
    ContentStore store,
    Ingester ingester,
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
            catch (DbException error)
                when ((store.IsLost || ContentStore.IsDamage(error)) && seen.IsLoaded && !context.Response.HasStarted)
            {
                LogLost(store.File, error.Message);
                ingester.Restore(seen);
                await AgainAsync(context);
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

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "La base dérivée {File} a disparu ou ne peut plus être lue ({Reason}) : elle est reconstruite depuis le contenu."
    )]
    private partial void LogLost(string file, string reason);
}
