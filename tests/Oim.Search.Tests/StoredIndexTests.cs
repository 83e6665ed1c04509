using Oim.Search.Indexing;

namespace Oim.Search.Tests;

/// <summary>An index in a file: the same answers, and no index at all where the file is not just what was written.</summary>
public sealed class StoredIndexTests : IDisposable
{
    private const string Stamp = "état 1";
    private static readonly string[] Words =
    [
        "migration", "retour", "volontaire", "accueil", "santé", "œuvre", "logement", "enfants", "enfant", "rapport", "aide",
    ];

    private static readonly string[] Questions =
    [
        .. Words, "retour volontaire", "\"aide retour\"", "santé -enfant", "mi", "r", "rapprot", "acceuil", "oeuvre", "",
    ];

    private readonly string file = Path.Combine(Path.GetTempPath(), $"oim-{Guid.NewGuid():N}.index");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_answers_as_the_index_that_was_saved_and_so_does_what_comes_after_it(int seed)
    {
        var site = new SearchFixture();
        var random = new Random(seed);
        for (var i = 0; i < 150; i++) Add(site, random, id: 1 + random.Next(100));
        site.Index = site.Index.With([], [3, 7]);
        var kept = site.Index;
        kept.Save(file, Stamp);

        var opened = SearchIndex.Open(file, Stamp)!;

        Assert.Equal(kept.Count, opened.Count);
        Assert.Equal(Answers(site, kept), Answers(site, opened));
        // A vocabulary each: the same pages come to both.
        var (one, other) = (kept, opened);
        for (var i = 0; i < 60; i++)
        {
            var (id, text) = (1 + random.Next(120), $"{Some(random, 20)} neuf{i % 9} accueillis");
            one = With(one, id, text, [id + 1]);
            other = With(other, id, text, [id + 1]);
        }

        Assert.Equal(one.Count, other.Count);
        Assert.Equal(Answers(site, one), Answers(site, other));
        Assert.Equal(one.Vocabulary.Count, other.Vocabulary.Count);

        other.Save(file, "état 2");
        Assert.Equal(Answers(site, one), Answers(site, SearchIndex.Open(file, "état 2")!));
        // What is open stays as it was.
        Assert.Equal(Answers(site, kept), Answers(site, opened));
    }

    [Fact]
    public void An_index_without_documents_is_kept_too()
    {
        SearchIndex.Empty.Save(file, Stamp);
        Assert.Equal(0, SearchIndex.Open(file, Stamp)!.Count);
    }

    [Fact]
    public void A_file_that_is_missing_or_of_another_state_is_none()
    {
        Assert.Null(SearchIndex.Open(file, Stamp));
        new SearchFixture().Add("Rapport").Index.Save(file, Stamp);
        Assert.Null(SearchIndex.Open(file, "état 0"));
        Assert.NotNull(SearchIndex.Open(file, Stamp));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(0.5)]
    public void A_file_cut_short_is_none(double length)
    {
        new SearchFixture().Add("Rapport", "Le retour volontaire").Index.Save(file, Stamp);
        var bytes = File.ReadAllBytes(file);
        var cut = length < 1 && length > 0 ? (int)(bytes.Length * length) & ~7 : (int)length;
        File.WriteAllBytes(file, bytes[..cut]);
        Assert.Null(SearchIndex.Open(file, Stamp));
        File.WriteAllBytes(file, [.. bytes, .. new byte[8]]);
        Assert.Null(SearchIndex.Open(file, Stamp));
    }

    [Fact]
    public void A_file_with_one_wrong_byte_anywhere_is_none()
    {
        new SearchFixture().Add("Rapport", "Le retour volontaire").Index.Save(file, Stamp);
        var bytes = File.ReadAllBytes(file);
        for (var i = 0; i < bytes.Length; i += 5)
        {
            bytes[i] ^= 0x10;
            File.WriteAllBytes(file, bytes);
            Assert.Null(SearchIndex.Open(file, Stamp));
            bytes[i] ^= 0x10;
        }

        File.WriteAllText(file, new string('?', 4096));
        Assert.Null(SearchIndex.Open(file, Stamp));
    }

    private static SearchIndex With(SearchIndex index, int id, string text, IReadOnlyCollection<int> removed) =>
        index.With(
            [
                new DocumentAnalyzer(index.Vocabulary).Analyze(
                    new(id, "fr", $"Titre {text[..12]}") { Body = text, Labels = [new("theme", $"t{id % 4}", $"Thème {id % 4}")] }
                ),
            ],
            [.. removed.Where(other => other != id)]
        );

    private static void Add(SearchFixture site, Random random, int id) =>
        site.Add(Some(random, 3), Some(random, 30), id, labels: [new("theme", $"t{id % 3}", $"T {id % 3}"), new("year", "2026", "2026")]);

    private static List<string> Answers(SearchFixture site, SearchIndex index)
    {
        site.Index = index;
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            var results = site.Search(question);
            var hits = results.Hits.Select(hit => $"{hit.Id} {hit.Score:F3} {string.Concat(hit.Title.Select(run => run.Text))}");
            var counts = results.Facets.SelectMany(facet => facet.Value.Select(value => $"{facet.Key}/{value}"));
            var suggested = site.Searcher().Suggest(question, "fr", SearchFixture.Now);
            var found = string.Join(';', [.. hits, .. counts, .. suggested.Select(one => $"{one}")]);
            answers.Add($"{question}: {results.Total} {results.DidYouMean} {found}");
        }

        return answers;
    }

    private static string Some(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
}
