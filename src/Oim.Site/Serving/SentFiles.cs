namespace Oim.Site.Serving;

/// <summary>The files that are being sent, never more than the process may have open (<see cref="ConnectionLimit"/>).</summary>
public sealed class SentFiles(int most)
{
    private int sent;

    /// <summary>Sends a file, or says when to come back.</summary>
    public async Task SendAsync(HttpContext context, Func<Task> send)
    {
        try
        {
            if (Interlocked.Increment(ref sent) <= most) await send();
            else ComeBack(context);
        }
        finally
        {
            Interlocked.Decrement(ref sent);
        }
    }

    private static void ComeBack(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        context.Response.Headers.CacheControl = "no-store";
    }
}
