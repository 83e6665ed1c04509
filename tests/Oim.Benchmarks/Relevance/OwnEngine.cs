using Oim.Search;
using Oim.Search.Indexing;

namespace Oim.Benchmarks.Relevance;

/// <summary>Oim.Search, as it comes.</summary>
internal sealed class OwnEngine : IEngine
{
    private readonly Searcher searcher;

    public OwnEngine(IEnumerable<Document> documents)
    {
        var index = SearchIndex.Empty;
        var analyzer = new DocumentAnalyzer(index.Vocabulary);
        var analyzed = documents.Select(document => analyzer.Analyze(new(document.Id, "fr", document.Title) { Body = document.Body }));
        searcher = new(SearchIndex.Create(index.Vocabulary, [.. analyzed]), new(), _ => new Dictionary<int, string>());
    }

    public string Name => "Oim.Search";

    public IReadOnlyList<int> Find(string question, int most) =>
        [.. searcher.Search(new(question, "fr", DateTimeOffset.UtcNow) { PageSize = most }).Hits.Select(hit => hit.Id)];

    public void Dispose()
    {
    }
}
