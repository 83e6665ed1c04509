using System.Diagnostics;
using System.Globalization;

namespace Oim.Site.Tests.Harness.Postgres;

/// <summary>
/// Debian's PostgreSQL in a temporary folder, on a socket there: started by the first test that needs it, gone with the process. It keeps
/// nothing safe, which is quick. Root may not run it: then « nobody » does.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Unprivileged = "nobody";

    private static readonly Lazy<PostgresServer> shared = new(() => new());
    private static int schemas;

    private readonly string folder = Directory.CreateTempSubdirectory("oim-pg-").FullName;

    private bool isSilent;

    private PostgresServer()
    {
        if (IsRoot) Run("chown", Unprivileged, folder);
        RunTool("initdb", "-D", Cluster, "-A", "trust", "-U", "oim", "-E", "UTF8", "--locale=C", "--no-sync");
        Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>Why there can be none here; null: there can.</summary>
    public static string? WhyNot { get; } = Tools is null ? "no PostgreSQL here (apt-get install postgresql)" : null;

    public static PostgresServer Shared => shared.Value;

    /// <summary>One that a test stops.</summary>
    public static PostgresServer StartNew() => new();

    private static string? Tools =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "postgres")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private static bool IsRoot => Environment.UserName == "root";

    private string Cluster => Path.Combine(folder, "base");

    /// <summary>A connection string for a site of its own.</summary>
    public string NewStore() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host={folder};Username=oim;Database=postgres;Search Path=essai{Interlocked.Increment(ref schemas)}"
        );

    public void Start() =>
        RunTool(
            "pg_ctl",
            "-D", Cluster,
            "-o", $"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200",
            "-l", Path.Combine(folder, "journal"),
            "-w", "start"
        );

    /// <summary>Ends it at once, as a machine that fails does.</summary>
    public void Stop() => RunTool("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");

    /// <summary>From now on it answers nothing, and closes nothing: as behind a network that drops what is sent.</summary>
    public void FallSilent() => Signal("STOP");

    public void Answer() => Signal("CONT");

    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        if (isSilent) Answer();
        if (File.Exists(Path.Combine(Cluster, "postmaster.pid"))) Stop();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>To the server, and to those of its processes that answer connections.</summary>
    private void Signal(string name)
    {
        var first = File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First();
        var others = File.ReadAllText($"/proc/{first}/task/{first}/children");
        Run("sh", "-c", $"kill -{name} {first} {others}");
        isSilent = name == "STOP";
    }

    private static void RunTool(string tool, params string[] arguments)
    {
        var program = Path.Combine(Tools!, tool);
        if (IsRoot) Run("runuser", ["-u", Unprivileged, "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // A server that is started keeps what it inherits: its output must not be ours.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
    }
}

/// <summary>A test over PostgreSQL. Without its package it is skipped and says so, but where CI=true, which installs it.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = IsCi ? null : PostgresServer.WhyNot;

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";
}
