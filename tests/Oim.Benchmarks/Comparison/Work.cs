using System.Diagnostics;

namespace Oim.Benchmarks.Comparison;

/// <summary>What a program took from its start to its end: seconds by the clock and of the processors, megabytes at the highest.</summary>
internal sealed record Work(double Seconds, double ProcessorTime, double Memory)
{
    /// <returns>Null where the machine has no such program.</returns>
    public static async Task<Work?> OfAsync(string program, params string[] arguments)
    {
        var started = Stopwatch.StartNew();
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        using (process)
        {
            process.BeginOutputReadLine();
            var figures = new ProcessFigures(process.Id);
            var (time, memory, seconds) = (0.0, 0.0, 0.0);
            // What a process took is not told once it has ended.
            while (!process.HasExited)
            {
                (time, memory) = (Math.Max(time, figures.ProcessorTime), Math.Max(memory, figures.MostMemory));
                seconds = started.Elapsed.TotalSeconds;
                await Task.Delay(5);
            }

            if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {process.ExitCode}");
            return new(seconds, time, memory);
        }
    }
}
