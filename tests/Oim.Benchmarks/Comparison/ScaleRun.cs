using System.Diagnostics;
using System.Globalization;

namespace Oim.Benchmarks.Comparison;

/// <summary>
/// « scale FOLDER PAGES… »: what the site takes with 100, 1,000, 10,000 pages, beside Hugo (where it is installed) and beside the least
/// that its parts can cost; a table, and drawings in the folder. For 100,000 pages it takes some ten minutes.
/// </summary>
internal static class ScaleRun
{
    private const int Port = 5093;
    private const int Edits = 20;

    private static readonly string[] Questions =
    [
        "réintégration", "migration retour", "\"pays de retour\"", "coopération -pays", "mobilité", "accueil des", "hébergement",
        "genre:news retour",
    ];

    public static async Task RunAsync(string folder, IReadOnlyList<int> sizes)
    {
        using var published = new PublishedSite();
        var all = new List<ScaleFigures>();
        foreach (var pages in sizes) all.Add(await MeasureAsync(published, pages));
        Console.WriteLine(ScaleFigures.Table(all));
        Directory.CreateDirectory(folder);
        foreach (var (name, title, curves) in ScaleFigures.Drawings(all))
            File.WriteAllText(Path.Combine(folder, name + ".svg"), ScaleChart.Draw(title, [.. sizes.Select(size => (double)size)], curves));
    }

    private static async Task<ScaleFigures> MeasureAsync(PublishedSite published, int pages)
    {
        using var corpus = new Corpus(pages);
        Console.Error.WriteLine($"{pages} pages…");
        var hugo = await HugoSite.BuildAsync(corpus.Root);
        var floor = await Work.OfAsync("dotnet", typeof(ScaleRun).Assembly.Location, "floor", corpus.Root, corpus.Data + "-floor.db");
        var first = await StartAsync(published, corpus, site => Task.FromResult(site.Figures.MostMemory));
        var again = await StartAsync(published, corpus, site => UseAsync(site, corpus, pages));
        return new(pages)
        {
            Hugo = hugo,
            Floor = floor!,
            Read = first.Work,
            Start = again.Work,
            Edit = again.Result.Edit,
            Search = again.Result.Search,
            Memory = again.Result.Memory,
        };
    }

    private static async Task<(Work Work, T Result)> StartAsync<T>(
        PublishedSite published,
        Corpus corpus,
        Func<Server, Task<T>> use
    )
    {
        var started = Stopwatch.StartNew();
        using var site = await published.StartAsync(corpus, Port);
        var work = new Work(started.Elapsed.TotalSeconds, site.Figures.ProcessorTime, site.Figures.MostMemory);
        return (work, await use(site));
    }

    private static async Task<(double Edit, double Search, double Memory)> UseAsync(Server site, Corpus corpus, int pages)
    {
        using var http = new HttpClient { BaseAddress = new(site.Address) };
        var (edits, searches) = (new List<double>(), new List<double>());
        for (var i = 0; i < Edits; i++) edits.Add(await EditAsync(http, corpus, i * 7 % pages, $"Correction {i}"));
        for (var i = 0; i < Questions.Length * Edits; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var question = $"{Uri.EscapeDataString(Questions[i % Questions.Length])}&page={1 + (i / Questions.Length)}";
            using var answer = await http.GetAsync("/recherche?q=" + question);
            searches.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // Code that is compiled at the first of its kind is not what a site of this size costs.
        return (At(edits, 0.5), At([.. searches.Skip(Questions.Length)], 0.95), site.Figures.Memory);
    }

    /// <summary>From the save to the first answer that shows it, in milliseconds.</summary>
    private static async Task<double> EditAsync(HttpClient http, Corpus corpus, int page, string mark)
    {
        var text = corpus.TextOf(page) + $"\n{mark}.\n";
        var started = Stopwatch.GetTimestamp();
        corpus.Write(Corpus.PathOf(page), text);
        while (!(await http.GetStringAsync(Corpus.AddressOf(page))).Contains(mark, StringComparison.Ordinal))
            await Task.Delay(1);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> values, double part) => values.Order().ElementAt((int)(part * (values.Count - 1)));
}
