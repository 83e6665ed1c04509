using System.Diagnostics;
using System.Text;

namespace Oim.Site.Tests.Harness;

/// <summary>The site as a process of its own, as an admin starts it.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process process;

    private SiteProcess(Process process) => this.process = process;

    public static SiteProcess Start(TemporaryFolder folder) =>
        new(
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        typeof(SiteBuilder).Assembly.Location,
                        "--urls=http://127.0.0.1:0",
                        $"--Content:Root={folder.Root}",
                        $"--Content:Data={folder.Data}",
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!
        );

    /// <returns>What the process says until it serves.</returns>
    public async Task<string> ServedAsync()
    {
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.StartsWith("Le site est servi sur", StringComparison.Ordinal)) return said.ToString();
        }

        throw new InvalidOperationException($"the site did not start: {said}");
    }

    /// <summary>As kill -9: it has no time to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
