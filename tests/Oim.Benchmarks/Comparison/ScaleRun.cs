namespace Oim.Benchmarks.Comparison;

/// <summary>
/// « scale FOLDER PAGES… »: what the site takes with 100, 1,000, 10,000 pages, beside Hugo (where it is installed) and beside the least
/// that its parts can cost; a table, and drawings in the folder. For 100,000 pages it takes some ten minutes.
/// </summary>
internal static class ScaleRun
{
    private const int Port = 5093;
    private const int Edits = 20;

    public static async Task RunAsync(string folder, IReadOnlyList<int> sizes)
    {
        using var published = new PublishedSite();
        var all = new List<ScaleFigures>();
        foreach (var pages in sizes) all.Add(await MeasureAsync(published, pages));
        Console.WriteLine(ScaleFigures.Table(all));
        ScaleChart.DrawAll(folder, sizes, ScaleFigures.Drawings(all));
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
        using var site = await published.StartAsync(corpus, Port);
        var work = site.Spent;
        return (work, await use(site));
    }

    private static async Task<(double Edit, double Search, double Memory)> UseAsync(Server site, Corpus corpus, int pages)
    {
        var use = new SiteUse(corpus);
        var edits = new List<double>();
        for (var i = 0; i < Edits; i++) edits.Add((await use.EditAsync(i * 7 % pages, site))[0]);
        return (SiteUse.At(edits, 0.5), SiteUse.At(await SiteUse.SearchAsync(site, Edits), 0.95), site.Figures.Memory);
    }
}
