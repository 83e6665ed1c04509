using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>
/// How many connections the process can hold. Each takes a file descriptor, and a page that is not ready or a file that is sent takes more;
/// without one left, the runtime and the database cannot open what they need, and the process dies.
/// </summary>
public static class ConnectionLimit
{
    /// <summary>Files the process has open by itself: assemblies, database, watcher (325 were counted, 2026).</summary>
    private const int OwnFiles = 360;

    /// <summary>A socket, a file that is sent or the database and its log.</summary>
    private const int FilesEach = 3;

    private const int Fewest = 16;

    /// <summary>With fewer connections than this, a busy hour is felt.</summary>
    private const int Enough = 1_000;

    /// <param name="openFiles">What the system allows; null: unknown or no limit.</param>
    public static int For(long? openFiles, int wanted) =>
        openFiles is { } most ? (int)Math.Clamp((most - OwnFiles) / FilesEach, Fewest, Math.Max(Fewest, wanted)) : wanted;

    /// <summary>What Linux allows this process, soft limit; .NET raises it to the hard one at its start.</summary>
    public static long? OpenFiles()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return long.TryParse(line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], out var most) ? most : null;
    }

    public static void TellWhenLow(ILogger logger, SiteOptions options)
    {
        var openFiles = OpenFiles();
        if (For(openFiles, options.MostConnections) is var most && most < Math.Min(Enough, options.MostConnections))
            logger.LogLow(openFiles!.Value, most);
    }
}
