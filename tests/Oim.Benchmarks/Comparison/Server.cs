using System.Diagnostics;
using System.Globalization;

namespace Oim.Benchmarks.Comparison;

/// <summary>A server in a process of its own, with the processor time it has taken (Linux: /proc).</summary>
internal sealed class Server(string name, int port, Process process) : IDisposable
{
    /// <summary>Of /proc, on all machines of today.</summary>
    private const double TicksEachSecond = 100;

    public string Name => name;

    public string Address => $"http://127.0.0.1:{port}";

    /// <summary>Seconds of user and system time, of the process and of those it has started.</summary>
    public double ProcessorTime => Family().Sum(id =>
    {
        var fields = FieldsOf(id);
        return fields is null ? 0 : (Number(fields[11]) + Number(fields[12])) / TicksEachSecond;
    });

    /// <summary>Megabytes.</summary>
    public double Memory => Family().Sum(id =>
        File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)) is var line
            ? Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024
            : 0
    );

    /// <summary>Waits until it answers.</summary>
    public async Task<Server> UntilReadyAsync()
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(5);)
        {
            try
            {
                using var answer = await http.GetAsync(Address + "/");
                return this;
            }
            catch (HttpRequestException error)
            {
                if (process.HasExited) throw new InvalidOperationException($"{name} has ended by itself", error);
                await Task.Delay(50);
            }
        }

        throw new TimeoutException(name);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>The process and its children: nginx has a worker for each core.</summary>
    private IEnumerable<int> Family() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id == process.Id || id > 0 && FieldsOf(id) is { } fields && fields[1] == $"{process.Id}");

    /// <summary>What stands after the command's name in /proc/…/stat: state, parent…</summary>
    private static string[]? FieldsOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
