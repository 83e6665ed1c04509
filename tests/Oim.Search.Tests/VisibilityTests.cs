
namespace Oim.Search.Tests;

public class VisibilityTests
{
    public static TheoryData<string> Hiding => ["draft", "later", "expired", "expires now", "withheld"];

    [Theory]
    [MemberData(nameof(Hiding))]
    public void Nothing_hidden_is_found_suggested_or_named(string how)
    {
        var site = new SearchFixture()
            .Add("Visible", "Un texte.")
            .Add(
                "Secrétissime",
                "Confidentiel secrétissime.",
                                with: page => Hide(page, how),
                labels: [SearchFixture.Theme("Cachotterie")]
            );
        if (how == "withheld")
            site.Index = site.Index.Withholding(new HashSet<int> { 2 });
        foreach (
            var query in (string[])["secrétissime", "secretissim", "confidentiel", "confidentil", "secr", "\"confidentiel secrétissime\""]
        )
        {
            var results = site.Search(query);
            Assert.Equal(0, results.Total);
            Assert.Empty(results.Hits);
            Assert.Null(results.DidYouMean);
            Assert.All(results.Missing, word => Assert.Empty(word.Near));
            Assert.DoesNotContain(results.Facets.Values.SelectMany(facets => facets), facet => facet.Count > 0);
        }

        Assert.Empty(site.Searcher().Suggest("secr", "fr", SearchFixture.Now));
    }

    [Fact]
    public void A_page_appears_and_disappears_by_the_clock()
    {
        var site = new SearchFixture().Add("Rapport", with: page =>
            page with { VisibleFrom = SearchFixture.Now.AddDays(1), VisibleUntil = SearchFixture.Now.AddDays(2) });
        Assert.Equal(
            [0, 1, 1, 0],
            ((double[])[0, 1, 1.9, 2]).Select(days => site.Search(new("rapport", "fr", SearchFixture.Now.AddDays(days))).Total)
        );
    }

    private static SourceDocument Hide(SourceDocument page, string how) => how switch
    {
        "draft" => page with { VisibleFrom = DateTimeOffset.MaxValue },
        "later" => page with { VisibleFrom = SearchFixture.Now.AddSeconds(1) },
        "expired" => page with { VisibleUntil = SearchFixture.Now.AddDays(-1) },
        "expires now" => page with { VisibleUntil = SearchFixture.Now },
        _ => page,
    };
}
