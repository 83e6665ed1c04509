using BenchmarkDotNet.Attributes;

namespace Oim.Benchmarks;

/// <summary>A page over HTTP: ready in the cache, already known to the browser, or asked for the first time.</summary>
[InvocationCount(256), WarmupCount(3), IterationCount(20), EvaluateOverhead(false)]
public class ServeBenchmarks : IDisposable
{
    private Corpus corpus = null!;
    private MeasuredSite site = null!;
    private string tag = "";
    private int next;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public async Task StartAsync()
    {
        corpus = new(Pages);
        site = new(corpus);
        using var answer = await site.Http.GetAsync(Corpus.AddressOf(0));
        tag = answer.Headers.ETag!.ToString();
    }

    [Benchmark(Baseline = true)]
    public Task<byte[]> ReadyPage() => site.Http.GetByteArrayAsync(Corpus.AddressOf(0));

    [Benchmark]
    public async Task<int> UnchangedPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Corpus.AddressOf(0));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await site.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    [Benchmark]
    public Task<byte[]> PageThatIsRendered() => site.Http.GetByteArrayAsync(Corpus.AddressOf(next++ % Pages));

    [GlobalCleanup]
    public void Dispose()
    {
        site.Dispose();
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }
}
