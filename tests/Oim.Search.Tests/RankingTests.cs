namespace Oim.Search.Tests;

public class RankingTests
{
    [Fact]
    public void Title_before_summary_before_headings_before_names_before_body()
    {
        var site = new SearchFixture()
            .Add("Corps", "Un mot sur le climat, puis rien de plus dans ce texte qui parle surtout d’autre chose.")
            .Add("Noms", "Rien.", with: page => page with { Names = ["Climat"] })
            .Add("Intertitre", "Rien.", with: page => page with { Headings = ["Le climat"] })
            .Add("Chapeau", "Rien.", with: page => page with { Summary = "Sur le climat." })
            .Add("Le climat", "Rien.");
        Assert.Equal("Le climat, Chapeau, Intertitre, Noms, Corps", site.Found("climat"));
    }

    [Fact]
    public void Exact_form_before_stem() =>
        Assert.Equal(
            "Mot migration, Mot migrer",
            new SearchFixture().Add("Mot migrer", "migrations").Add("Mot migration", "migration").Found("migration")
        );

    [Fact]
    public void Near_words_before_distant_ones()
    {
        const string filler = " Puis un long passage sans rapport, sur bien des sujets différents, pour éloigner les mots. ";
        var site = new SearchFixture()
            .Add("Loin", "Le retour." + filler + "Il fut volontaire.")
            .Add("Près", "Un départ." + filler + "Le retour volontaire.");
        Assert.Equal("Près, Loin", site.Found("retour volontaire"));
    }

    [Fact]
    public void Recent_news_a_little_sooner()
    {
        var site = new SearchFixture()
            .Add("Rapport annuel", "Texte.", with: page => page with { IsTimely = true, Date = SearchFixture.Now.AddYears(-9) })
            .Add("Rapport annuel", "Texte.", with: page => page with { IsTimely = true, Date = SearchFixture.Now.AddDays(-9) });
        Assert.Equal([2, 1], site.Search("rapport annuel").Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Own_language_first_others_found_too()
    {
        var site = new SearchFixture().Add("Migration report", "migration", language: "en").Add("Rapport migration", "migration");
        Assert.Equal([2, 1], site.Search("migration").Hits.Select(hit => hit.Id));
        Assert.Equal([1, 2], site.Search("migration", "en").Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void All_words_before_some() =>
        Assert.StartsWith(
            "Aide au logement étudiant",
            new SearchFixture()
                .Add("Logement", "logement logement")
                .Add("Aide au logement étudiant")
                .Add("Étudiant")
                .Found("logement étudiant"),
            StringComparison.Ordinal
        );
}
