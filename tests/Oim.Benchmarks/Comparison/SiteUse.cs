using System.Diagnostics;

namespace Oim.Benchmarks.Comparison;

/// <summary>What an editor and a visitor do to a running site, timed: milliseconds.</summary>
internal sealed class SiteUse(Corpus corpus)
{
    private static readonly string[] Questions =
    [
        "réintégration", "migration retour", "\"pays de retour\"", "coopération -pays", "mobilité", "accueil des", "hébergement",
        "genre:news retour",
    ];

    private int edits;

    public static double At(List<double> values, double part) => values.Order().ElementAt((int)(part * (values.Count - 1)));

    /// <summary>Each question, on further and further pages of results; the first of each is not told: its code is compiled then.</summary>
    public static async Task<List<double>> SearchAsync(Server site, int times)
    {
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        var searches = new List<double>();
        for (var i = 0; i < Questions.Length * times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var question = $"{Uri.EscapeDataString(Questions[i % Questions.Length])}&page={1 + (i / Questions.Length)}";
            using var answer = await http.GetAsync("/recherche?q=" + question);
            searches.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return searches[Questions.Length..];
    }

    /// <summary>From the save to the first answer of each site that shows it.</summary>
    public async Task<double[]> EditAsync(int page, params Server[] sites)
    {
        var mark = $"Correction {edits++}.";
        var text = corpus.TextOf(page) + $"\n{mark}\n";
        var started = Stopwatch.GetTimestamp();
        corpus.Write(Corpus.PathOf(page), text);
        return await Task.WhenAll(sites.Select(site => UntilShownAsync(site)));

        async Task<double> UntilShownAsync(Server site)
        {
            using var http = new HttpClient { BaseAddress = new(site.Address) };
            while (!(await http.GetStringAsync(Corpus.AddressOf(page))).Contains(mark, StringComparison.Ordinal))
                await Task.Delay(1);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }
}
