
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
    public void Words_that_found_nothing_are_said_with_near_ones()
    {
        var site = new SearchFixture().Add("Migrations régionales").Add("Un stage");
        Assert.Equal("migrxyz: migrations", Missing(site.Search("migrxyz")));
        Assert.Equal("régionls: régionales; qqqq: ", Missing(site.Search("stage régionls qqqq")));
        Assert.Equal("", Missing(site.Search("les stages")));
    }

    [Fact]
    public void Where_one_language_is_searched_no_word_of_another_is_proposed()
    {
        var site = new SearchFixture().Add("Un stage").Add("The meetings", language: "en").Add("Les métiers");
        (string, string)[] inFrench = [(DocumentLabel.Language, "fr")];

        Assert.Equal("meetings", site.Search("meetngs").DidYouMean);
        Assert.Null(site.Search("meetngs", "fr", inFrench).DidYouMean);
        Assert.Equal("meetngs: ", Missing(site.Search("meetngs", "fr", inFrench)));
        // It is known in English alone: here it is a word that no page has.
        Assert.Equal("meetings: ", Missing(site.Search("meetings", "fr", inFrench)));
        Assert.Equal("The meetings", site.Found("meetings"));
    }

    [Fact]
    public void A_word_that_has_synonyms_is_no_slip_of_another()
    {
        var site = new SearchFixture().Add("Il vise un poste").Add("Les courses");
        Assert.Equal("visa: ", Missing(site.Search("visa")));
        Assert.Equal("", site.Found("visa"));
        Assert.Equal("bourse: ", Missing(site.Search("bourse")));
        Assert.Null(site.Search("bourse").DidYouMean);
    }

    [Fact]
    public void A_name_is_never_taken_for_another_word()
    {
        var site = new SearchFixture { Settings = new() { Names = new("fr", ["Mali", "Côte d’Ivoire", "Côte d’Azur"]) } }
            .Add("Processus de Bali", "Les malis.")
            .Add("Agir", "De côté, il y voit l’ivoire.")
            .Add("Un stage");
        Assert.Equal("", site.Found("Mali"));
        Assert.Equal("", site.Found("côte d'ivoire"));
        Assert.Equal("Un stage", site.Found("stage au Mali"));
        Assert.Equal("Mali: ; Côte d'Ivoire: ", Missing(site.Search("le Mali, la Côte d'Ivoire et un stage")));
        Assert.Null(site.Search("mali").DidYouMean);
        Assert.Equal("La COTE D’IVOIRE", site.Add("La COTE D’IVOIRE").Found("Côte d’Ivoire"));
    }

    [Fact]
    public void Suggests_titles_those_that_begin_so_first()
    {
        var searcher = new SearchFixture().Add("L’équipe au Sénégal").Add("Sénégal : un rapport").Add("Autre").Searcher();
        Assert.Equal(["Sénégal : un rapport", "L’équipe au Sénégal"], Suggested("sen"));
        Assert.Equal(["L’équipe au Sénégal"], Suggested("L'EQUIPE AU s"));
        Assert.Equal([], Suggested("xyz"));
        return;

        IEnumerable<string> Suggested(string prefix) =>
            searcher.Suggest(prefix, "fr", SearchFixture.Now).Select(suggestion => suggestion.Text);
    }

    [Fact]
    public void Suggests_seven_at_most()
    {
        var site = new SearchFixture();
        for (var i = 0; i < 20; i++) site.Add($"Rapport {i}");
        Assert.Equal(7, site.Searcher().Suggest("rap", "fr", SearchFixture.Now).Count);
    }

    private static string Missing(SearchResults results) =>
        string.Join("; ", results.Missing.Select(word => $"{word.Text}: {string.Join(", ", word.Near)}"));
}
