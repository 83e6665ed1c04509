using System.Diagnostics;

namespace Oim.Benchmarks.Comparison;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server(string name, int port, Process process) : IDisposable
{
    private readonly long started = Stopwatch.GetTimestamp();

    public string Name => name;

    public string Address => $"http://127.0.0.1:{port}";

    public ProcessFigures Figures { get; } = new(process.Id);

    /// <summary>Since its start.</summary>
    public Work Spent => new(Stopwatch.GetElapsedTime(started).TotalSeconds, Figures.ProcessorTime, Figures.MostMemory);

    public static Task<Server> StartAsync(string name, int port, string program, params string[] arguments) =>
        new Server(
            name,
            port,
            Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!
        ).UntilReadyAsync();

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Waits until it answers.</summary>
    private async Task<Server> UntilReadyAsync()
    {
        process.BeginOutputReadLine(); // what it says is not kept, and must not fill its pipe
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromHours(1);)
        {
            try
            {
                using var answer = await http.GetAsync(Address + "/");
                return this;
            }
            catch (HttpRequestException error)
            {
                if (process.HasExited) throw new InvalidOperationException($"{name} has ended by itself", error);
                await Task.Delay(10);
            }
        }

        throw new TimeoutException(name);
    }
}
