using Oim.Content.Markup;
using Oim.Content.Search;
using Oim.Content.Search.Indexing;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Content.Tests.Search;

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

    public SearchSettings Settings { get; set; } = new() { TimelyKinds = new HashSet<string> { "news", "event" } };

    public SearchFixture Add(
        string title,
        string text = "",
        int? id = null,
        string language = "fr",
        string kind = "page",
        Action<Entry>? with = null,
        string[]? names = null,
        params Term[] terms
    )
    {
        var document = Document(title, text, id, language, kind, with, names, terms);
        Index = Index.With([document], []);
        return this;
    }

    public SearchDocument Document(
        string title,
        string text = "",
        int? id = null,
        string language = "fr",
        string kind = "page",
        Action<Entry>? with = null,
        string[]? names = null,
        params Term[] terms
    )
    {
        var entry = new Entry
        {
            Id = id ?? texts.Count + 1,
            Key = title,
            Language = language,
            Kind = kind,
            Address = "/" + title,
            Title = title,
            TitleOrder = [],
            Text = text,
        };
        with?.Invoke(entry);
        texts[entry.Id] = text;
        return analyzer.Analyze(entry, names ?? [], terms);
    }

    public SearchResults Search(string text, string language = "fr", params (Dimension Dimension, string Value)[] filters) =>
        Search(
            new SearchRequest(text, language, Now)
            {
                Filters = filters
                    .GroupBy(filter => filter.Dimension)
                    .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(filter => filter.Value)]),
            }
        );

    public SearchResults Search(SearchRequest request) => Searcher().Search(request);

    public Searcher Searcher() => new(Index, Settings, ids => ids.Where(texts.ContainsKey).ToDictionary(id => id, id => texts[id]));

    public string Found(string text) =>
        string.Join(", ", Search(text).Hits.Select(hit => string.Concat(hit.Title.Select(segment => segment.Text))));

    public static Heading Heading(string text) => new(2, "h", text);

    public static Term Theme(string label) => new() { Taxonomy = Term.Theme, Slug = Slug.Of(label), Label = label };

    public static Term Country(string code) => new() { Taxonomy = Term.Country, Slug = code.ToLowerInvariant(), Label = code };
}
