using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Oim.Benchmarks.Relevance;

/// <summary>Lucene.NET with its French analyzer (light stems) and BM25, in memory; a title counts five times.</summary>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private readonly RAMDirectory directory = new();
    private readonly Lucene.Net.Analysis.Analyzer analyzer = new FrenchAnalyzer(Version);
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly MultiFieldQueryParser parser;

    public LuceneEngine(IEnumerable<Document> documents)
    {
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(directory, new(Version, analyzer) { Similarity = similarity }))
        {
            foreach (var document in documents)
            {
                writer.AddDocument(
                [
                    new StoredField("id", document.Id),
                    new TextField("title", document.Title, Field.Store.NO),
                    new TextField("body", document.Body, Field.Store.NO),
                ]);
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = similarity };
        parser = new(Version, ["title", "body"], analyzer, new Dictionary<string, float> { ["title"] = 5, ["body"] = 1 });
    }

    public string Name => "Lucene.NET";

    public IReadOnlyList<int> Find(string question, int most) =>
    [
        .. searcher
            .Search(parser.Parse(QueryParserBase.Escape(question)), most)
            .ScoreDocs
            .Select(hit => searcher.Doc(hit.Doc).GetField("id").GetInt32Value()!.Value),
    ];

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
