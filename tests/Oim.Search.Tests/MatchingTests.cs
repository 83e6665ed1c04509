
namespace Oim.Search.Tests;

public class MatchingTests
{
    [Theory]
    [InlineData("economie", "L’économie du pays")]
    [InlineData("ÉCONOMIE", "L’économie du pays")]
    [InlineData("économies", "L’économie du pays")]
    [InlineData("porte parole", "Le porte-parole")]
    [InlineData("porteparole", "Le porte-parole")]
    [InlineData("porte-parole", "Le porte-parole")]
    [InlineData("porte-parole", "Le porteparole")]
    [InlineData("coeur", "Au cœur de la ville")]
    [InlineData("cœur", "Au coeur de la ville")]
    [InlineData("1 234", "Un don de 1234 euros")]
    [InlineData("1234", "Un don de 1\u202F234 euros")]
    [InlineData("R1212", "La règle R.1212")]
    [InlineData("R.1212", "La règle R.1212")]
    [InlineData("2008/115/CE", "Directive 2008/115/CE")]
    [InlineData("covid 19", "La COVID-19")]
    [InlineData("covid19", "La COVID-19")]
    [InlineData("aujourd'hui", "Vivre aujourd’hui")]
    [InlineData("aujourdhui", "Vivre aujourd’hui")]
    [InlineData("migrat", "Les migrations")]
    [InlineData("bureau de l'est", "Le bureau de l’Est")]
    [InlineData("qui", "Qui sommes-nous")]
    [InlineData("économie", "L’e\u0301conomie du pays")]
    [InlineData("football", "Le foot à l’école")]
    public void Finds(string query, string title) => Assert.Equal(title, new SearchFixture().Add("Autre chose").Add(title).Found(query));

    [Theory]
    [InlineData("\"retour volontaire\"", "Aide au retour volontaire")]
    [InlineData("« retour volontaire »", "Aide au retour volontaire")]
    [InlineData("retour -volontaire", "Le retour des volontaires, Retour")]
    [InlineData("retour -\"retour volontaire\"", "Retour, Le retour des volontaires")]
    public void Obeys_phrases_and_exclusions(string query, string expected)
    {
        var found = new SearchFixture().Add("Aide au retour volontaire").Add("Le retour des volontaires").Add("Retour").Search(query);
        Assert.Equal(
            expected.Split(", ").Order(StringComparer.Ordinal),
            found.Hits.Select(hit => string.Concat(hit.Title.Select(segment => segment.Text))).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("-\"")]
    [InlineData("- -\"a\" -b")]
    [InlineData("\"sans fin")]
    [InlineData("« a \" b » c \"")]
    [InlineData("NEAR(a b, 3) OR title:* AND (")]
    [InlineData("'; DROP TABLE search; --")]
    [InlineData("\0\u0301\uD83D \uDE00 \uFFFF")]
    [InlineData("😀 🇫🇷")]
    [InlineData("retour \u0640 \uFF9E")]
    [InlineData("l' d' qu'")]
    [InlineData("...///---___:::")]
    [InlineData("a.b.c.d.e.f 1 2 3 1,2,3 1/2/3")]
    public void Takes_any_text(string query)
    {
        var site = new SearchFixture().Add("Le retour", "Un texte sur le retour.");
        Assert.NotNull(site.Search(query));
        Assert.NotNull(site.Searcher().Suggest(query, "fr", SearchFixture.Now));
    }

    [Fact]
    public void Takes_garbage_and_very_long_text()
    {
        var site = new SearchFixture().Add("Le retour", "Un texte sur le retour.");
        var random = new Random(7);
        const string alphabet = "aé'’-\"«» .,/:1239\u0301\u00A0\u202F\uD83D\uDE00œمت\u0640\uFF9Eç*()+~^\n";
        for (var i = 0; i < 2000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            site.Search(query);
            site.Searcher().Suggest(query, "fr", SearchFixture.Now);
        }

        Assert.Equal(1, site.Search("retour " + new string('x', 10_000)).Total);
        Assert.Equal(1, site.Search(string.Concat(Enumerable.Repeat("retour ", 1500))).Total);
    }

    [Fact]
    public void Stop_words_alone_are_words() => Assert.Equal("Où", new SearchFixture().Add("Où").Add("Le retour").Found("où"));

    [Fact]
    public void Excluding_alone_searches_the_word() => Assert.Equal("Retour", new SearchFixture().Add("Retour").Found("-retour"));

    [Fact]
    public void Pages_do_not_overlap()
    {
        var site = new SearchFixture();
        for (var i = 0; i < 95; i++)
            site.Add($"Retour {i}");
        var ids = Enumerable
            .Range(1, 10)
            .SelectMany(page =>
                site.Search(new SearchRequest("retour", "fr", SearchFixture.Now) { Page = page }).Hits.Select(hit => hit.Id)
            )
            .ToList();
        Assert.Equal(95, ids.Count);
        Assert.Equal(95, ids.Distinct().Count());
        Assert.Empty(site.Search(new SearchRequest("retour", "fr", SearchFixture.Now) { Page = int.MaxValue }).Hits);
    }
}
