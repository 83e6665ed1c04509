using System.Globalization;

namespace Oim.Benchmarks.Comparison;

/// <summary>What a process and those it has started have taken of the machine (Linux: /proc).</summary>
internal sealed class ProcessFigures(int process)
{
    /// <summary>Of /proc, on all machines of today.</summary>
    private const double TicksEachSecond = 100;

    /// <summary>Seconds of user and system time.</summary>
    public double ProcessorTime => Family().Sum(id =>
        FieldsOf(id) is { } fields ? (Number(fields[11]) + Number(fields[12])) / TicksEachSecond : 0);

    /// <summary>Megabytes, now.</summary>
    public double Memory => Megabytes("VmRSS");

    /// <summary>Megabytes, at the highest.</summary>
    public double MostMemory => Megabytes("VmHWM");

    private double Megabytes(string figure) => Family().Sum(id =>
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(figure, StringComparison.Ordinal));
            return line is null ? 0 : Number(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    });

    /// <summary>The process and its children: nginx has a worker for each core.</summary>
    private IEnumerable<int> Family() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id == process || id > 0 && FieldsOf(id) is { } fields && fields[1] == $"{process}");

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
