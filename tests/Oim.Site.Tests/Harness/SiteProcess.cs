using System.Collections.Concurrent;
using System.Diagnostics;

namespace Oim.Site.Tests.Harness;

/// <summary>The site as a process of its own, as an admin starts it.</summary>
internal sealed class SiteProcess : IDisposable
{
    private const string Serving = "Le site est servi sur ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly SemaphoreSlim more = new(0);

    private SiteProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, heard) =>
        {
            if (heard.Data is not null) lines.Enqueue(heard.Data);
            more.Release();
        };
        process.BeginOutputReadLine();
    }

    /// <summary>All it has said, a line each.</summary>
    public IReadOnlyCollection<string> Said => lines;

    /// <summary>Memory of the process, in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024;
        }
    }

    /// <param name="before">What a shell does first: it sets limits, say.</param>
    /// <param name="data">Another data folder than the temporary one.</param>
    public static SiteProcess Start(TemporaryFolder folder, string before = "", string? data = null, params string[] settings) =>
        new(
            Process.Start(
                new ProcessStartInfo(
                    "/bin/bash",
                    [
                        "-c",
                        $"{before}\nexec dotnet \"$@\"",
                        "bash",
                        typeof(SiteBuilder).Assembly.Location,
                        "--urls=http://127.0.0.1:0",
                        $"--Content:Root={folder.Root}",
                        $"--Content:Data={data ?? folder.Data}",
                        .. settings,
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!
        );

    /// <summary>Waits until it has said something.</summary>
    /// <returns>All it has said until then.</returns>
    public async Task<string> UntilSaidAsync(string what)
    {
        while (!lines.Any(line => line.Contains(what, StringComparison.Ordinal)))
        {
            if (process.HasExited) throw new InvalidOperationException($"the site has ended: {string.Join('\n', lines)}");
            await more.WaitAsync();
        }

        return string.Join('\n', lines);
    }

    /// <returns>What the process says until it serves.</returns>
    public Task<string> ServedAsync() => UntilSaidAsync(Serving);

    /// <summary>Where it serves, once it does.</summary>
    public async Task<Uri> AddressAsync() => new((await ServedAsync()).Split(Serving)[1].Split('\n')[0]);

    /// <summary>As kill -9: it has no time to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As systemd, or Ctrl+C: the process is asked to end.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <returns>Its exit code, once it has ended.</returns>
    public async Task<int> EndedAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
