using System.Diagnostics;
using System.Text.Json;

namespace Oim.Site.Tests.Events.Calendars;

/// <summary>An entry of a calendar as a program read it.</summary>
public sealed record ReadEvent(
    string Uid,
    string Summary,
    string? Language,
    string? Start,
    string? End,
    string Location,
    string Description,
    string Url,
    string Status,
    long Sequence,
    string? Modified,
    string[] Errors
);

/// <summary>Two programs that read iCalendar and know nothing of ours: python3-icalendar and python3-vobject.</summary>
internal static class CalendarReaders
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNameCaseInsensitive = true };

    private static readonly Lazy<string?> Missing = new(WhyMissing);

    /// <summary>Why they cannot be asked; null when they can. Under CI=true they must be there.</summary>
    public static string? SkipReason =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : Missing.Value;

    /// <summary>The entries both readers found, which must be the same.</summary>
    public static IReadOnlyList<ReadEvent> Read(string calendar)
    {
        var (status, output, error) = Run([Path.Combine(AppContext.BaseDirectory, "Events", "Calendars", "read_calendars.py")], calendar);
        Assert.True(status == 0, error + calendar);
        var readings = JsonSerializer.Deserialize<ReadEvent[][]>(output, Names)!;
        Assert.Equal(JsonSerializer.Serialize(readings[0]), JsonSerializer.Serialize(readings[1]));
        Assert.All(readings[0], one => Assert.Empty(one.Errors));
        return readings[0];
    }

    private static string? WhyMissing()
    {
        try
        {
            return Run(["-c", "import icalendar, vobject"], "").Status == 0
                ? null
                : "python3-icalendar and python3-vobject are not installed";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "there is no /usr/bin/python3";
        }
    }

    private static (int Status, string Output, string Error) Run(string[] arguments, string input)
    {
        using var python = Process.Start(
            new ProcessStartInfo("/usr/bin/python3", arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = python.StandardError.ReadToEndAsync();
        python.StandardInput.BaseStream.Write(System.Text.Encoding.UTF8.GetBytes(input));
        python.StandardInput.Close();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return (python.ExitCode, output, error.Result);
    }
}

/// <summary>A test that needs the readers. Without them it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarFactAttribute : FactAttribute
{
    public CalendarFactAttribute() => Skip = CalendarReaders.SkipReason;
}
