using Oim.Content.Storage;

namespace Oim.Content.Tests.Search;

public class VisibilityTests
{
    public static TheoryData<string> Hiding => ["draft", "later", "expired", "expires now", "hidden", "shadowed"];

    [Theory]
    [MemberData(nameof(Hiding))]
    public void Nothing_hidden_is_found_suggested_or_named(string how)
    {
        var site = new SearchFixture()
            .Add("Visible", "Un texte.")
            .Add(
                "Secrétissime",
                "Confidentiel secrétissime.",
                names: ["Secrétaire Untel"],
                with: entry => Hide(entry, how),
                terms: [SearchFixture.Theme("Cachotterie")]
            );
        if (how == "shadowed")
            site.Index = site.Index.WithShadowed(new HashSet<int> { 2 });
        foreach (
            var query in (string[])["secrétissime", "secretissim", "confidentiel", "confidentil", "secr", "\"confidentiel secrétissime\""]
        )
        {
            var results = site.Search(query);
            Assert.Equal(0, results.Total);
            Assert.Empty(results.Hits);
            Assert.Null(results.DidYouMean);
            Assert.Empty(results.NearTerms);
            Assert.DoesNotContain(results.Facets.Values.SelectMany(facets => facets), facet => facet.Count > 0);
        }

        Assert.Empty(site.Searcher().Suggest("secr", "fr", SearchFixture.Now));
        Assert.Empty(site.Searcher().Suggest("unt", "fr", SearchFixture.Now));
    }

    [Fact]
    public void A_page_appears_and_disappears_by_the_clock()
    {
        var site = new SearchFixture().Add("Rapport", with: entry =>
            (entry.PublishAt, entry.ExpireAt) = (SearchFixture.Now.AddDays(1), SearchFixture.Now.AddDays(2))
        );
        Assert.Equal(
            [0, 1, 1, 0],
            ((double[])[0, 1, 1.9, 2]).Select(days => site.Search(new("rapport", "fr", SearchFixture.Now.AddDays(days))).Total)
        );
    }

    private static void Hide(Entry entry, string how)
    {
        switch (how)
        {
            case "draft": entry.Draft = true; break;
            case "later": entry.PublishAt = SearchFixture.Now.AddSeconds(1); break;
            case "expired": entry.ExpireAt = SearchFixture.Now.AddDays(-1); break;
            case "expires now": entry.ExpireAt = SearchFixture.Now; break;
            case "hidden": entry.Hidden = true; break;
            default: break;
        }
    }
}
