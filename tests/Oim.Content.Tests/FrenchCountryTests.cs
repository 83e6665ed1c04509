using Oim.Content.Sources;

namespace Oim.Content.Tests;

/// <summary>Countries in French sentences.</summary>
public sealed class FrenchCountryTests
{
    [Theory]
    [InlineData("HN", "le Honduras", "au Honduras", "du Honduras")]
    [InlineData("TH", "la Thaïlande", "en Thaïlande", "de la Thaïlande")]
    [InlineData("CU", "Cuba", "à Cuba", "de Cuba")]
    [InlineData("US", "les États-Unis d’Amérique", "aux États-Unis d’Amérique", "des États-Unis d’Amérique")]
    [InlineData("EC", "l’Équateur", "en Équateur", "de l’Équateur")]
    [InlineData("EG", "l’Égypte", "en Égypte", "de l’Égypte")]
    [InlineData("CI", "la Côte d’Ivoire", "en Côte d’Ivoire", "de la Côte d’Ivoire")]
    [InlineData("HU", "la Hongrie", "en Hongrie", "de la Hongrie")]
    [InlineData("YE", "le Yémen", "au Yémen", "du Yémen")]
    [InlineData("MX", "le Mexique", "au Mexique", "du Mexique")]
    [InlineData("PH", "les Philippines", "aux Philippines", "des Philippines")]
    [InlineData("HT", "Haïti", "en Haïti", "d’Haïti")]
    [InlineData("IL", "Israël", "en Israël", "d’Israël")]
    [InlineData("OM", "Oman", "à Oman", "d’Oman")]
    [InlineData("BB", "la Barbade", "à la Barbade", "de la Barbade")]
    [InlineData("RE", "la Réunion", "à la Réunion", "de la Réunion")]
    [InlineData("SB", "les îles Salomon", "aux îles Salomon", "des îles Salomon")]
    [InlineData("IM", "l’île de Man", "sur l’île de Man", "de l’île de Man")]
    [InlineData("VA", "le Saint-Siège", "au Saint-Siège", "du Saint-Siège")]
    [InlineData("PS", "l’État de Palestine", "dans l’État de Palestine", "de l’État de Palestine")]
    [InlineData("SV", "El Salvador", "en El Salvador", "d’El Salvador")]
    [InlineData("RU", "la Fédération de Russie", "en Fédération de Russie", "de la Fédération de Russie")]
    [InlineData("IR", "la République islamique d’Iran", "en République islamique d’Iran", "de la République islamique d’Iran")]
    [InlineData("NL", "le Royaume des Pays-Bas", "au Royaume des Pays-Bas", "du Royaume des Pays-Bas")]
    [InlineData("FM", "les États fédérés de Micronésie", "dans les États fédérés de Micronésie", "des États fédérés de Micronésie")]
    [InlineData("FK", "les îles Falkland (Malvinas)", "aux îles Falkland (Malvinas)", "des îles Falkland (Malvinas)")]
    public void Each_country_has_its_article_and_its_prepositions(string code, string withArticle, string inside, string of) =>
        Assert.Equal((withArticle, inside, of), (FrenchCountries.WithArticle(code), FrenchCountries.In(code), FrenchCountries.Of(code)));

    /// <summary>Countries in -e are feminine, others masculine. These, and no others, are exceptions.</summary>
    [Fact]
    public void Few_countries_escape_the_rule_of_genders()
    {
        string[] masculineInE = ["BZ", "KH", "MX", "MZ", "SR", "ZW"];

        foreach (var code in Countries.All)
        {
            var (article, name) = (FrenchCountries.WithArticle(code), FrenchCountries.UsageOf(code).Name);
            if (article.StartsWith("le ", StringComparison.Ordinal) && name.EndsWith('e') && !name.Contains('-'))
                Assert.Contains(code, masculineInE);
            if (article.StartsWith("la ", StringComparison.Ordinal))
                Assert.True(
                    name.Split([' ', '-'])[0].EndsWith('e')
                        || name.EndsWith('e')
                        || name.StartsWith("R.A.S.", StringComparison.Ordinal)
                        || name == "Réunion",
                    name
                );
        }

        Assert.All(masculineInE, code => Assert.StartsWith("au ", FrenchCountries.In(code), StringComparison.Ordinal));
    }

    /// <summary>As the United Nations write them in their lists.</summary>
    [Theory]
    [InlineData("MD", "République de Moldova")]
    [InlineData("KP", "République populaire démocratique de Corée")]
    [InlineData("BO", "Bolivie (État plurinational de)")]
    [InlineData("TR", "Türkiye")]
    [InlineData("HN", "Honduras")]
    public void States_have_the_french_names_of_the_United_Nations(string code, string name) =>
        Assert.Equal(name, Countries.Name(code, "fr"));

    [Theory]
    [InlineData("Russie", "RU")]
    [InlineData("Fédération de Russie", "RU")]
    [InlineData("Corée du Nord", "KP")]
    public void A_country_is_known_by_both_its_names(string name, string code) => Assert.Equal(code, Countries.Called(name, ["fr"]));

    [Theory]
    [InlineData("Palestine", "la", null, "la Palestine", "en Palestine", "de la Palestine")]
    [InlineData("Venezuela", "le", null, "le Venezuela", "au Venezuela", "du Venezuela")]
    [InlineData("Sri Lanka", "", null, "Sri Lanka", "à Sri Lanka", "de Sri Lanka")]
    [InlineData("Union exemple", "l'", "dans l’", "l’Union exemple", "dans l’Union exemple", "de l’Union exemple")]
    public void Another_name_brings_its_article(string name, string article, string? preposition, string whole, string inside, string of)
    {
        var usage = FrenchCountries.Usage(name, article, preposition);

        Assert.Equal((whole, inside, of), (usage.WithArticle, usage.AsPlace, FrenchCountries.Of(usage)));
    }

    [Fact]
    public void Every_country_can_stand_in_a_sentence()
    {
        string[] prepositions = ["en ", "au ", "aux ", "à ", "à la ", "sur l’", "dans la ", "dans le ", "dans les ", "dans l’"];

        foreach (var code in Countries.All)
        {
            Assert.Contains(prepositions, preposition => FrenchCountries.In(code).StartsWith(preposition, StringComparison.Ordinal));
            Assert.Matches("^(du|des|de|de la|de l’|d’) ?[^ ]", FrenchCountries.Of(code));
            Assert.DoesNotMatch("^de [aeiouéîAEIOUÉÎ]", FrenchCountries.Of(code));
        }
    }

    [Fact]
    public void Every_code_has_its_line()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("french-countries.tsv")!);
        var lines = reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();

        Assert.Equal(Countries.All.Order(StringComparer.Ordinal), lines.Select(cells => cells[0]));
        Assert.All(lines, cells => Assert.InRange(cells.Length, 4, 5));
        Assert.All(lines, cells => Assert.Contains(cells[1], (string[])["m", "f", "mp", "fp", "-"]));
    }
}
