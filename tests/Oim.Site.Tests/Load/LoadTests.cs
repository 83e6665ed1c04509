using System.Globalization;
using Oim.Site.Tests.Harness;
using Xunit.Abstractions;

namespace Oim.Site.Tests.Load;

/// <summary>
/// Visitors read while every file changes and a broken one is saved each second. A few seconds for every run;
/// <c>OIM_LOAD=30 dotnet test tests/Oim.Site.Tests --filter Load.LoadTests</c> is thirty minutes of 200 visitors and 1,000 files,
/// and draws its curves.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private static readonly double? Minutes =
        Environment.GetEnvironmentVariable("OIM_LOAD") is { Length: > 0 } minutes
            ? double.Parse(minutes, CultureInfo.InvariantCulture)
            : null;

    private static readonly TimeSpan Duration = Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromSeconds(8);

    private static readonly (int Visitors, int Files) Size = Minutes is null ? (20, 100) : (200, 1000);

    [Fact]
    public async Task No_request_fails_no_page_is_mixed_and_memory_stays_while_files_change_under_visitors()
    {
        using var folder = new TemporaryFolder();
        var editors = new Editors(folder, Size.Files);
        editors.WriteAll();
        using var site = SiteProcess.Start(folder);
        using var http = new HttpClient { BaseAddress = await site.AddressAsync(), Timeout = TimeSpan.FromSeconds(60) };
        var (visitors, chart) = (new Visitors(http, Size.Files), new List<Second>());
        using var done = new CancellationTokenSource(Duration);

        var reading = Task.WhenAll(Enumerable.Range(0, Size.Visitors).Select(seed => visitors.ReadAsync(seed, done.Token)));
        using (var second = new PeriodicTimer(TimeSpan.FromSeconds(1)))
        {
            for (var n = 0; !done.IsCancellationRequested && await second.WaitForNextTickAsync(CancellationToken.None); n++)
            {
                editors.BreakOne();
                editors.ChangeSome(Size.Files / 10);
                chart.Add(visitors.Take(site.Memory));
            }
        }

        await reading;
        var drawing = Path.Combine(AppContext.BaseDirectory, "charge.svg");
        await File.WriteAllTextAsync(drawing, LoadChart.Draw(chart));
        output.WriteLine(
            $"{chart.Sum(second => second.Requests)} requests, {editors.Saved} files saved, "
                + $"slowest 99th percentile {chart.Max(second => second.Slow):0} ms, "
                + $"memory {MiddleOf(chart, 0.2):0} to {MiddleOf(chart, 0.8):0} MB; {drawing}"
        );
        Assert.Empty(visitors.Faults);
        Assert.True(chart.Sum(second => second.Requests) > Size.Visitors, "nobody read");
        // What is kept grows to its limits at first; a leak goes on.
        Assert.True(MiddleOf(chart, 0.8) < 1.3 * MiddleOf(chart, 0.2) + 100, "memory grows");
    }

    /// <summary>Memory in MB around a part of the time: the middle one of a tenth of all seconds.</summary>
    private static double MiddleOf(List<Second> chart, double part)
    {
        var around = chart
            .Skip((int)(chart.Count * part))
            .Take(Math.Max(1, chart.Count / 10))
            .Select(second => second.Memory)
            .Order()
            .ToList();
        return around[around.Count / 2];
    }
}
