using Microsoft.Data.Sqlite;
using Oim.Content.Ingestion;
using Oim.Content.Storage;

namespace Oim.Site.Features.Errors;

/// <summary>
/// The last line: a fault is logged with its request, and the visitor gets a page without a trace of it. A database that was deleted under the
/// running site is built again and the request answered.
/// </summary>
public sealed partial class ErrorMiddleware(RequestDelegate next, ContentStore store, Ingester ingester, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            try
            {
                await next(context);
            }
            catch (SqliteException) when (store.IsLost && !context.Response.HasStarted)
            {
                LogLost(store.File);
                ingester.IngestAll();
                await next(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left.
        }
        catch (Exception error) when (error is not BadHttpRequestException)
        {
            LogFault(error, context.Request.Method, context.Request.Path);
            if (!context.Response.HasStarted) await ServerError.WriteAsync(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Erreur en répondant à {Method} {Path}")]
    private partial void LogFault(Exception error, string method, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "La base dérivée {File} a disparu : elle est reconstruite depuis le contenu.")]
    private partial void LogLost(string file);
}
