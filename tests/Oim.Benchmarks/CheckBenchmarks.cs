using BenchmarkDotNet.Attributes;
using Oim.Content.Checks;
using Oim.Content.Ingestion;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site;
using Oim.Site.Serving;
using Oim.Text;

namespace Oim.Benchmarks;

/// <summary>What compares files with one another: after an edit, and when an editor asks for everything.</summary>
[InvocationCount(1), WarmupCount(20), IterationCount(50), EvaluateOverhead(false)]
public class CheckBenchmarks : IDisposable
{
    private Corpus corpus = null!;
    private ContentStore store = null!;
    private Ingester ingester = null!;
    private List<(string Target, string Language)> links = [];
    private int edits;

    [Params(10_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Read()
    {
        corpus = new(Pages);
        store = new(SiteKinds.All, corpus.Data, corpus.Root);
        ingester = new(new ContentFolder(corpus.Root), store, TimeProvider.System, new SystemPageList(SiteKinds.All).IsAddress);
        ingester.IngestAll();
        using var content = store.Read();
        links =
        [
            .. content
                .References.Join(
                    content.Entries,
                    link => link.EntryId,
                    entry => entry.Id,
                    (link, entry) => new { link.Target, entry.Language }
                )
                .AsEnumerable()
                .Select(link => (link.Target, link.Language)),
        ];
    }

    /// <summary>
    /// The least that looking at every link after each edit would cost: they are in memory, and none has an anchor (docs/adr/0019).
    /// </summary>
    [Benchmark]
    public int EveryLink() =>
        links.Count(link =>
            store.Current.Addresses.FileAt(link.Target) is null && store.Current.Addresses.Written(link.Target, link.Language) is null
        );

    /// <summary>One file is read; the few links that may lead elsewhere are looked at again.</summary>
    [Benchmark]
    public int RenamedHeading()
    {
        var page = edits++ * 7 % Pages;
        corpus.Write(Corpus.PathOf(page), corpus.PageOf(page, "Titre") + $"\n## Partie {edits}\n");
        return ingester.Ingest([Path.Combine(corpus.Root, Corpus.PathOf(page))]).Read;
    }

    [Benchmark]
    public int EveryDiagnostic() => DiagnosticList.Of(store).Count;

    [GlobalCleanup]
    public void Dispose()
    {
        store.Dispose();
        corpus.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The names that were meant by as many that are nowhere: what « check » proposes for a site whose images are gone.</summary>
[InvocationCount(1), WarmupCount(2), IterationCount(10), EvaluateOverhead(false)]
public class CureBenchmarks
{
    private string[] names = [];
    private string[] absent = [];

    [Params(2_000, 4_000, 8_000)]
    public int Names { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1951);
        string Name(string end) =>
            string.Concat(Enumerable.Range(0, random.Next(8, 24)).Select(_ => (char)('a' + random.Next(26)))) + end;
        names = [.. Enumerable.Range(0, Names).Select(_ => Name(""))];
        absent = [.. Enumerable.Range(0, Names).Select(_ => Name(".jpg"))];
    }

    [Benchmark]
    public int AmongManyAtOnce()
    {
        var nearest = new NearestNames(names);
        return absent.Count(name => nearest.To(name) is not null);
    }
}
