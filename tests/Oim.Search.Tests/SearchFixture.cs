using Oim.Search.Indexing;

namespace Oim.Search.Tests;

/// <summary>A few pages, indexed; each test writes those it needs.</summary>
internal sealed class SearchFixture
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<int, string> texts = [];
    private readonly DocumentAnalyzer analyzer;

    public SearchFixture()
    {
        Index = SearchIndex.Empty;
        analyzer = new(Index.Vocabulary);
    }

    public SearchIndex Index { get; set; }

    public SearchSettings Settings { get; set; } = new();

    public SearchFixture Add(
        string title,
        string text = "",
        int? id = null,
        string language = "fr",
        Func<SourceDocument, SourceDocument>? with = null,
        params DocumentLabel[] labels
    )
    {
        Index = Index.With([Document(title, text, id, language, with, labels)], []);
        return this;
    }

    public IndexedDocument Document(
        string title,
        string text = "",
        int? id = null,
        string language = "fr",
        Func<SourceDocument, SourceDocument>? with = null,
        params DocumentLabel[] labels
    )
    {
        var document = new SourceDocument(id ?? texts.Count + 1, language, title)
        {
            Body = text,
            Names = [.. labels.Select(label => label.Text)],
            Labels = labels,
        };
        texts[document.Id] = text;
        return analyzer.Analyze(with?.Invoke(document) ?? document);
    }

    public SearchResults Search(string text, string language = "fr", params (string Dimension, string Value)[] filters) =>
        Search(
            new SearchRequest(text, language, Now)
            {
                Counted = ["kind", "year", "country", "theme", DocumentLabel.Language],
                Filters = filters
                    .GroupBy(filter => filter.Dimension)
                    .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(filter => filter.Value)]),
            }
        );

    public SearchResults Search(SearchRequest request) => Searcher().Search(request);

    public Searcher Searcher() => new(Index, Settings, ids => ids.Where(texts.ContainsKey).ToDictionary(id => id, id => texts[id]));

    public string Found(string text, string language = "fr") =>
        string.Join(", ", Search(text, language).Hits.Select(hit => string.Concat(hit.Title.Select(run => run.Text))));

    public static DocumentLabel Theme(string text) => new("theme", text.ToLowerInvariant(), text);

    public static DocumentLabel Country(string code, string? name = null) => new("country", code, name ?? code);

    public static DocumentLabel Kind(string name) => new("kind", name, name);

    public static DocumentLabel Year(string year) => new("year", year, year);
}
