using BenchmarkDotNet.Attributes;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site;
using Oim.Site.Serving;

namespace Oim.Benchmarks;

/// <summary>Reading a whole content folder: for the first time, and again when nothing has changed.</summary>
[InvocationCount(1), WarmupCount(1), IterationCount(7), EvaluateOverhead(false)]
public class IngestBenchmarks : IDisposable
{
    private Corpus corpus = null!;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Write()
    {
        corpus = new(Pages);
        _ = Read(corpus.Data);
    }

    [Benchmark]
    public int FirstReading()
    {
        if (Directory.Exists(corpus.Data + "-neuves")) Directory.Delete(corpus.Data + "-neuves", recursive: true);
        return Read(corpus.Data + "-neuves");
    }

    [Benchmark]
    public int NothingChanged() => Read(corpus.Data);

    [GlobalCleanup]
    public void Dispose()
    {
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Read(string data)
    {
        var store = new ContentStore(SiteKinds.All, data, corpus.Root);
        return new Ingester(new ContentFolder(corpus.Root), store, TimeProvider.System, new SystemPageList(SiteKinds.All).IsAddress)
            .IngestAll()
            .Pages;
    }
}
