using Oim.Search.Indexing;

namespace Oim.Search.Tests;

public class IncrementalTests
{
    private static readonly string[] Words =
    [
        "migration", "retour", "volontaire", "accueil", "santé", "logement", "emploi", "enfant", "famille", "région", "conférence",
        "rapport", "aide", "projet", "frontière", "climat", "donnée", "atelier",
    ];

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 300)]
    [InlineData(3, 2500)]
    public void An_index_changed_page_by_page_answers_as_one_built_at_once(int seed, int changes)
    {
        var random = new Random(seed);
        var site = new SearchFixture();
        var living = new Dictionary<int, IndexedDocument>();
        for (var i = 0; i < changes; i++)
        {
            var removed = living.Count > 5 && random.Next(4) == 0 ? living.Keys.ElementAt(random.Next(living.Count)) : 0;
            living.Remove(removed);
            var changed = Enumerable
                .Range(0, random.Next(3))
                .Select(_ => Page(site, random, 1 + random.Next(120)))
                .DistinctBy(page => page.Id)
                .Where(page => page.Id != removed)
                .ToList();
            foreach (var page in changed)
                living[page.Id] = page;
            site.Index = site.Index.With(changed, removed == 0 ? [] : [removed]);
        }

        Assert.Equal(living.Count, site.Index.Count);
        var incremental = site.Index;
        var whole = SearchIndex.Create(incremental.Vocabulary, living.Values);
        foreach (
            var query in Words.Concat([
                "retour volontaire",
                "\"aide projet\"",
                "santé -enfant",
                "mi",
                "r",
                "fam",
                "climt",
                "accueil de la famille en région",
            ])
        )
        {
            site.Index = incremental;
            var (one, suggestedOne) = (site.Search(query), site.Searcher().Suggest(query, "fr", SearchFixture.Now));
            site.Index = whole;
            var (other, suggestedOther) = (site.Search(query), site.Searcher().Suggest(query, "fr", SearchFixture.Now));
            Assert.Equal(other.Total, one.Total);
            Assert.Equal(
                other.Hits.Select(hit => (hit.Id, Math.Round(hit.Score, 3))),
                one.Hits.Select(hit => (hit.Id, Math.Round(hit.Score, 3)))
            );
            Assert.Equal(other.DidYouMean, one.DidYouMean);
            Assert.Equal(suggestedOther, suggestedOne);
        }
    }

    [Fact]
    public void A_snapshot_stays_as_it_was()
    {
        var site = new SearchFixture().Add("Rapport un");
        var before = site.Index;
        site.Add("Rapport deux").Add("Changé", id: 1);
        Assert.Equal("Rapport deux", site.Found("rapport"));
        site.Index = before;
        Assert.Equal("Rapport un", site.Found("rapport"));
    }

    private static IndexedDocument Page(SearchFixture site, Random random, int id) =>
        site.Document(Some(random, 3), Some(random, 30), id, with: page => page with { Summary = Some(random, 5) });

    private static string Some(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
}
