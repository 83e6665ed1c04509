using System.Globalization;

namespace Oim.Search.Tests;

/// <summary>Questions as people ask them.</summary>
public class QuestionTests
{
    [Theory]
    [InlineData("c'est quoi un stage", "C’est quoi un stage ?")]
    [InlineData("combien de temps dure un stage", "Un stage, combien de temps ?")]
    [InlineData("qui peut faire un stage", "Qui peut faire un stage ?")]
    public void Question_words_tell_titles_apart(string question, string title)
    {
        var site = new SearchFixture().Add("C’est quoi un stage ?").Add("Un stage, combien de temps ?").Add("Qui peut faire un stage ?");
        Assert.StartsWith(title, site.Found(question), StringComparison.Ordinal);
    }

    [Fact]
    public void Common_verbs_count_less_than_what_a_question_is_about() =>
        Assert.StartsWith(
            "Le visa",
            new SearchFixture().Add("Obtenir, utiliser").Add("Le visa").Add("Autre visa ailleurs").Found("comment obtenir un visa"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("obtenir")]
    [InlineData("quoi")]
    public void Words_that_count_little_find_all_the_same_when_nothing_else_is_asked(string query) =>
        Assert.Equal("Obtenir quoi", new SearchFixture().Add("Obtenir quoi").Add("Autre").Found(query));

    [Theory]
    [InlineData("mail", "L’adresse électronique")]
    [InlineData("courriel", "Un e-mail")]
    [InlineData("pub", "La publicité")]
    [InlineData("RGPD", "Le règlement général sur la protection des données")]
    public void What_everybody_calls_by_two_names_is_found_by_either(string query, string title) =>
        Assert.Equal(title, new SearchFixture().Add("Autre chose").Add(title).Found(query));

    [Fact]
    public void The_synonyms_of_a_site_count_more_than_common_ones()
    {
        var site = new SearchFixture { Settings = new() { Synonyms = new([["mail", "pigeon voyageur"]]) } };
        Assert.Equal("Un pigeon voyageur, Un courriel ici", site.Add("Un courriel ici").Add("Un pigeon voyageur").Found("mail"));
    }

    [Fact]
    public void A_short_stem_does_not_join_words_that_have_nothing_to_do_with_each_other() =>
        Assert.Equal(
            "Le calendrier, Il va courir",
            new SearchFixture().Add("Il va courir").Add("Le calendrier", "Les cours commencent en mai.").Found("cours")
        );

    [Fact]
    public void The_plural_of_a_short_word_counts_as_much_as_that_of_a_long_one() =>
        Assert.Equal("La loi, Un droit", new SearchFixture().Add("Un droit", "Il cite la loi.").Add("La loi").Found("lois"));

    [Fact]
    public void The_thread_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var site = new SearchFixture().Add("Immigration").Add("Autre");
            Assert.Equal("Immigration", site.Found("IMMIGRATION"));
            Assert.Equal("Immigration", site.Found("ımmigration"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
