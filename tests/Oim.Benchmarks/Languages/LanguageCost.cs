using System.Diagnostics;
using System.Globalization;

namespace Oim.Benchmarks.Languages;

/// <summary>
/// « language-cost PAGES »: the processor time of lists and searches over pages in four languages, beside the same pages in one, and beside
/// as many in one as the four have together. The sites are asked in turns.
/// </summary>
internal static class LanguageCost
{
    private const int Rounds = 7;
    private const int Requests = 40;

    private static readonly string[] Words =
        ["réintégration", "migration", "retour au pays", "coopération", "mobilité", "diasporique", "migration -pays", "accueillir"];

    public static async Task RunAsync(int pages)
    {
        using var one = new Corpus(pages);
        using var four = new Corpus(pages, "en", "es", "ar");
        using var many = new Corpus(pages * 4);
        using var first = new MeasuredSite(one);
        using var second = new MeasuredSite(four);
        using var third = new MeasuredSite(many);
        Console.WriteLine($"{pages} pages in four languages; processor time × that of {pages} in one, × that of {pages * 4} in one");
        await MeasureAsync("lists", (round, i) => $"/actualites?page={1 + (((round * Requests) + i) % 160)}&annee={2005 + (i % 19)}");
        await MeasureAsync("further pages", (round, i) => $"/evenements?page={2 + (((round * Requests) + i) % 300)}");
        await MeasureAsync("searches", (round, i) =>
            $"/recherche?q={Uri.EscapeDataString(Words[i % Words.Length])}&page={1 + (((round * Requests) + i) / Words.Length)}");

        async Task MeasureAsync(string what, Func<int, int, string> addressOf)
        {
            var times = new List<double>[] { [], [], [] };
            for (var round = 0; round < Rounds; round++)
                foreach (var (site, i) in new[] { first, second, third }.Select((site, i) => (site, i)))
                    times[i].Add(await TimeAsync(site, round, addressOf));
            var middle = times.Select(values => values.Skip(1).Order().ElementAt((Rounds - 1) / 2)).ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what,-14} {middle[1] / middle[0]:0.00}  {middle[1] / middle[2]:0.00}   ({middle[1] / Requests:0.00} ms each)"
                )
            );
        }
    }

    /// <summary>Of all threads, in milliseconds: what a neighbour disturbs least.</summary>
    private static async Task<double> TimeAsync(MeasuredSite site, int round, Func<int, int, string> addressOf)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < Requests; i++)
        {
            using var answer = await site.Http.GetAsync(addressOf(round, i));
            answer.EnsureSuccessStatusCode();
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
