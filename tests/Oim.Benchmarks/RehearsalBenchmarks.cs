using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Oim.Site.Rehearsal;

namespace Oim.Benchmarks;

/// <summary>From a text that is not published to its page as it would be, and to what would be said of it.</summary>
[InvocationCount(1), WarmupCount(50), IterationCount(100), EvaluateOverhead(false)]
public class RehearsalBenchmarks : IDisposable
{
    private Corpus corpus = null!;
    private MeasuredSite site = null!;
    private IRehearsals rehearsals = null!;
    private int texts;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Start()
    {
        corpus = new(Pages);
        site = new(corpus);
        rehearsals = site.Services.GetRequiredService<IRehearsals>();
    }

    [Benchmark]
    public Task OneEditor() => ShowAsync(page: 7);

    /// <summary>Each look lays another file, and takes the one before off.</summary>
    [Benchmark]
    public Task TwoEditorsInTurn() => ShowAsync(page: texts % 2);

    [GlobalCleanup]
    public void Dispose()
    {
        site.Dispose();
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task ShowAsync(int page)
    {
        var mark = $"Essai {++texts}";
        var shown = await rehearsals.ShowAsync([new(Corpus.PathOf(page), corpus.PageOf(page, mark))]);
        if (!Encoding.UTF8.GetString(shown.Answer!.Body).Contains(mark, StringComparison.Ordinal))
            throw new InvalidOperationException($"« {mark} » is not shown.");
    }
}
