using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Oim.Site.Tests.Load;

/// <summary>One second of a load.</summary>
/// <param name="Slow">The time that 99 of 100 answers needed at most, in milliseconds.</param>
/// <param name="Memory">Of the process, in MB.</param>
internal readonly record struct Second(int Requests, double Middle, double Slow, double Memory);

/// <summary>Visitors who each ask for one thing after another, with a moment between to read.</summary>
internal sealed partial class Visitors(HttpClient http, int files)
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);

    private ConcurrentBag<double> times = [];

    public ConcurrentBag<string> Faults { get; } = [];

    public async Task ReadAsync(int seed, CancellationToken done)
    {
        var random = new Random(seed);
        while (!done.IsCancellationRequested)
        {
            var address = Choose(random);
            var started = Stopwatch.GetTimestamp();
            try
            {
                // A visitor who has asked waits for the answer: the end of the test breaks none off.
                using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if ((int)answer.StatusCode != 200) Faults.Add($"{address}: {(int)answer.StatusCode}");
                else if (address == "/cassee" && !text.Contains("Dernière bonne version.", StringComparison.Ordinal))
                    Faults.Add("the good version has gone");
                else if (address.StartsWith("/dossier-", StringComparison.Ordinal) && IsMixed(text))
                    Faults.Add($"{address}: mixed\n{text}");
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                Faults.Add($"{address}: {error.Message}");
            }

            await Task.Delay(Reading * random.NextDouble(), CancellationToken.None);
        }
    }

    /// <summary>What happened since it was asked last.</summary>
    public Second Take(double memory)
    {
        var taken = Interlocked.Exchange(ref times, []).Order().ToList();
        return taken.Count == 0 ? new(0, 0, 0, memory) : new(taken.Count, taken[taken.Count / 2], taken[taken.Count * 99 / 100], memory);
    }

    private string Choose(Random random) =>
        random.Next(20) switch
        {
            0 => "/",
            1 => "/cassee",
            2 => "/recherche?q=texte",
            3 => "/plan-du-site",
            4 => "/sitemap.xml",
            _ when random.Next(files) is var page => $"/dossier-{page % 10}/page-{page}",
            _ => "/",
        };

    private static bool IsMixed(string page) =>
        Numbers().Matches(page).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Count() != 1;

    [GeneratedRegex(@"(?:<title>Nombre|<h1>Nombre|content=""Résumé|Partie|<p>Texte)[\s\u00A0]+(\d+)")]
    private static partial Regex Numbers();
}
