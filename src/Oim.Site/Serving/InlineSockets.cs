namespace Oim.Site.Serving;

/// <summary>
/// A request is read, and a ready page written, by the one thread that heard of it, without the hop to another thread and back. It is safe
/// where nothing waits on that thread: <see cref="ReadyMiddleware"/> hands on whatever is not ready.
/// </summary>
internal static class InlineSockets
{
    /// <summary>For a process that does nothing but serve, before its first socket: every socket of the process is concerned.</summary>
    public static void Enable() => Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

    public static void UseInlineSockets(this IWebHostBuilder web) => web.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
}
