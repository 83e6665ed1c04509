using Oim.Site.Operation;

namespace Oim.Site.Serving;

/// <summary>
/// How many connections the process can hold, and how many files it can send at once. Each connection takes a file descriptor, each file
/// that is sent another; without one left, the runtime and the database cannot open what they need, and the process dies.
/// </summary>
public static class ConnectionLimit
{
    /// <summary>Files the process has open by itself: assemblies, database, watcher (325 were counted, 2026).</summary>
    private const int OwnFiles = 360;

    /// <summary>For the database and its log, of as many requests as are worked on at once: more than there are threads.</summary>
    private const int MostDatabaseFiles = 600;

    private const int Fewest = 16;

    /// <summary>With fewer connections than this, a busy hour is felt.</summary>
    private const int Enough = 1_000;

    /// <param name="openFiles">What the system allows; null: unknown or no limit.</param>
    public static int For(long? openFiles, int wanted) =>
        openFiles is { } most ? (int)Math.Clamp(Rest(most) - SentOf(most), Fewest, Math.Max(Fewest, wanted)) : wanted;

    /// <summary>Files that can be sent at once: whoever asks for one more is asked to come back.</summary>
    public static int SentFiles(long? openFiles) =>
        openFiles is { } most ? (int)Math.Clamp(SentOf(most), Fewest / 2, int.MaxValue) : int.MaxValue;

    /// <summary>What Linux allows this process, soft limit; .NET raises it to the hard one at its start.</summary>
    public static long? OpenFiles()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return long.TryParse(line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], out var most) ? most : null;
    }

    /// <summary>Whether the system allows so few files that a busy hour is felt.</summary>
    public static bool IsLow(SiteOptions options) =>
        For(OpenFiles(), options.MostConnections) < Math.Min(Enough, options.MostConnections);

    public static void TellWhenLow(ILogger logger, SiteOptions options)
    {
        if (IsLow(options)) logger.LogLow(OpenFiles()!.Value, For(OpenFiles(), options.MostConnections));
    }

    /// <summary>For connections and what they send.</summary>
    private static long Rest(long most) => most - OwnFiles - Math.Min((most - OwnFiles) / 3, MostDatabaseFiles);

    /// <summary>Most visitors read pages, which are in memory.</summary>
    private static long SentOf(long most) => Rest(most) / 4;
}
