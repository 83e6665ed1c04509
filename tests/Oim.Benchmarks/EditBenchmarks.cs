using BenchmarkDotNet.Attributes;

namespace Oim.Benchmarks;

/// <summary>From the save of a file to its page showing it over HTTP, once the code has been compiled well: some hundred saves.</summary>
[InvocationCount(1), WarmupCount(100), IterationCount(100), EvaluateOverhead(false)]
public class EditBenchmarks : IDisposable
{
    private const int BurstSize = 1000;
    private Corpus corpus = null!;
    private MeasuredSite site = null!;
    private int edits;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Start()
    {
        corpus = new(Pages);
        site = new(corpus);
    }

    [Benchmark]
    public Task SavedByRenaming() => EditAsync(corpus.Write);

    [Benchmark]
    public Task SavedInPlace() => EditAsync(corpus.WriteInPlace);

    [Benchmark]
    public Task BurstOfAThousandFiles()
    {
        var mark = $"Rafale {++edits}";
        return site.UntilShownAsync(
            () =>
            {
                for (var i = 0; i < BurstSize; i++) corpus.Write(Corpus.PathOf(i), corpus.PageOf(i, mark));
            },
            Corpus.AddressOf(BurstSize - 1),
            mark);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        site.Dispose();
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task EditAsync(Action<string, string> save)
    {
        var page = edits++ * 7 % Pages;
        var mark = $"Correction {edits}";
        var text = corpus.PageOf(page, mark);
        return site.UntilShownAsync(() => save(Corpus.PathOf(page), text), Corpus.AddressOf(page), mark);
    }
}
