
namespace Oim.Search.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("migraton", "migration")]
    [InlineData("migrations regionles", "migrations régionales")]
    [InlineData("\"migration volontaire\"", "migration volontaire")]
    public void Did_you_mean(string query, string better)
    {
        var results = new SearchFixture().Add("Migrations régionales").Add("La migration du volontaire").Search(query);
        Assert.Equal(better, results.DidYouMean);
    }

    [Theory]
    [InlineData("migration")]
    [InlineData("zzzzzz")]
    [InlineData("régional")]
    public void No_better_query_no_question(string query) =>
        Assert.Null(new SearchFixture().Add("Migrations régionales").Add("La migration").Search(query).DidYouMean);

    [Fact]
    public void A_letter_lost_finds_all_the_same() =>
        Assert.Equal("Migrations régionales", new SearchFixture().Add("Migrations régionales").Add("Autre").Found("mgrations"));

    [Fact]
    public void Nothing_found_offers_near_words() =>
        Assert.Contains("migrations", new SearchFixture().Add("Migrations régionales").Search("migrxyz").NearTerms);

    [Fact]
    public void Suggests_titles_names_and_countries()
    {
        var searcher = new SearchFixture()
            .Add("Sénégal : un rapport", labels: [SearchFixture.Country("SN")])
            .Add("L’équipe au Sénégal")
            .Add("Autre", labels: SearchFixture.Name("Awa Sène"))
            .Searcher();
        Assert.Equal(["title Sénégal : un rapport", "title L’équipe au Sénégal", "country Sénégal", "name Awa Sène"], Suggested("sen"));
        Assert.Equal(["title L’équipe au Sénégal"], Suggested("L'EQUIPE AU s"));
        Assert.Equal([], Suggested("xyz"));
        return;

        IEnumerable<string> Suggested(string prefix) =>
            searcher
                .Suggest(prefix, "fr", SearchFixture.Now)
                .Select(suggestion => $"{suggestion.Label?.Dimension ?? "title"} {suggestion.Text}");
    }

    [Fact]
    public void Suggests_seven_at_most()
    {
        var site = new SearchFixture();
        for (var i = 0; i < 20; i++) site.Add($"Rapport {i}", labels: SearchFixture.Name($"Rapporteur {i}"));
        Assert.Equal(7, site.Searcher().Suggest("rap", "fr", SearchFixture.Now).Count);
    }
}
