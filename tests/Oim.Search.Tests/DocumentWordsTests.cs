using Oim.Search.Indexing;

namespace Oim.Search.Tests;

public sealed class DocumentWordsTests
{
    [Fact]
    public void Words_that_were_read_beforehand_and_side_by_side_make_the_same_documents()
    {
        var sources = Enumerable.Range(1, 200).Select(Source).ToList();
        var words = new DocumentWords[sources.Count];
        Parallel.For(0, words.Length, i => words[i] = DocumentWords.Of(sources[i]));
        var (alone, beforehand) = (new DocumentAnalyzer(new()), new DocumentAnalyzer(new()));
        for (var i = 0; i < words.Length; i++)
            Assert.Equal(alone.Analyze(sources[i]).ToBytes(), beforehand.Analyze(sources[i], words[i]).ToBytes());
    }

    [Fact]
    public void A_word_is_listed_once_with_all_its_places()
    {
        var document = new DocumentAnalyzer(new()).Analyze(new(1, "fr", "Le retour") { Body = "Le retour, l’Arrivée, le RETOUR, ÉTÉ." });
        var terms = new TermList(document.Terms);
        var places = new List<int[]>();
        while (terms.MoveNext())
        {
            var positions = new List<int>();
            TermList.ReadPositions(document.Terms, terms.Positions, positions);
            places.Add([.. positions]);
        }

        Assert.Equal([[0, 24, 27], [1, 25, 28], [26], [29]], places);
    }

    private static SourceDocument Source(int id) =>
        new(id, id % 3 == 0 ? "en" : "fr", $"Titre n° {id}")
        {
            Summary = "L’avant-projet R.1212 de 1 234 pages.",
            Headings = ["Où aller ?", $"Étape {id % 7}"],
            Names = ["Awa Sène"],
            Body = string.Join(' ', Enumerable.Range(id, 60).Select(i => $"mot{i % 17} ÉCOLE{i % 5} a-t-il")),
        };
}
