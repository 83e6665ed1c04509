using BenchmarkDotNet.Attributes;
using Oim.Content.Ingestion;
using Oim.Content.Search;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Search;
using Oim.Site;
using Oim.Site.Serving;

namespace Oim.Benchmarks;

/// <summary>One query over the whole index, extracts included: what readers type, and what is hardest.</summary>
[InvocationCount(16), WarmupCount(3), IterationCount(20), EvaluateOverhead(false)]
public class SearchBenchmarks
{
    /// <summary>Read once for all queries, and removed with the process.</summary>
    private static readonly Dictionary<int, ContentStore> Stores = [];

    private ContentStore Store => Stores[Pages];

    [Params(10_000)]
    public int Pages { get; set; }

    /// <summary>
    /// Rare, common, commonest, short beginnings, a phrase of common words, exclusion, one letter wrong, without accents.
    /// </summary>
    [Params(
        "réintégration",
        "migration",
        "retour au pays pour le développement",
        "m",
        "mi",
        "mig",
        "\"migration de retour\"",
        "migration -pays",
        "reintegratoin",
        "DEMOGRAPHIQUE"
    )]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        if (Stores.ContainsKey(Pages)) return;
        var corpus = new Corpus(Pages);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => corpus.Dispose();
        var store = Stores[Pages] = new ContentStore(SiteKinds.All, corpus.Data, corpus.Root);
        _ = new Ingester(
            new ContentFolder(corpus.Root),
            store,
            TimeProvider.System,
            new SystemPageList(SiteKinds.All).IsAddress
        ).IngestAll();
    }

    [Benchmark]
    public int Search()
    {
        using var content = Store.Read();
        return new Searcher(Store.Current.Search, new() { Synonyms = Store.Current.Synonyms }, StoredTexts.In(content))
            .Search(new(Query, "fr", DateTimeOffset.UtcNow))
            .Total;
    }

    [Benchmark]
    public int Suggest()
    {
        using var content = Store.Read();
        return new Searcher(Store.Current.Search, new() { Synonyms = Store.Current.Synonyms }, StoredTexts.In(content))
            .Suggest(Query, "fr", DateTimeOffset.UtcNow)
            .Count;
    }
}
