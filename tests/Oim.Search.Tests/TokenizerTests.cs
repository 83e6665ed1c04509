using System.Text;
using Oim.Search.Analysis;

namespace Oim.Search.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("L’économie d'Haïti", "économie haïti")]
    [InlineData("jusqu’à lorsqu'il qu’elle", "à il elle")]
    [InlineData("aujourd’hui presqu'île quelqu’un", "aujourdhui presquîle quelquun")]
    [InlineData("porte-parole", "porte parole +porteparole")]
    [InlineData("porte\u2011parole", "porte parole +porteparole")]
    [InlineData("prud’hommes", "prud hommes +prudhommes")]
    [InlineData("peut-on, a-t-il", "peut on a t il")]
    [InlineData("R.1212", "r 1212 +r1212")]
    [InlineData("2008/115/CE", "2008 115 ce +2008115ce")]
    [InlineData("COVID-19", "covid 19 +covid19")]
    [InlineData("ISO 9001:2015", "iso 9001 2015 +90012015")]
    [InlineData("1 234 567 habitants", "1234567 habitants")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("1\u00A0234", "1234")]
    [InlineData("en 2008 115 pays", "en 2008 115 pays")]
    [InlineData("0,20 % et 3.5", "0.20 et 3.5")]
    [InlineData("O.I.M.", "oim")]
    [InlineData("fin.Début", "fin début")]
    [InlineData("un,deux", "un deux")]
    [InlineData("œuvre", "œuvre")]
    [InlineData("e\u0301conomie", "économie")]
    [InlineData("mi\u00ADgra\u00ADtion", "migration")]
    [InlineData("", "")]
    [InlineData("’ - . « »", "")]
    public void Reads_French(string text, string expected) => Assert.Equal(expected, Words(text, "fr"));

    [Theory]
    [InlineData("the world’s refugees", "the world refugees")]
    [InlineData("don't", "don t +dont")]
    public void Reads_English(string text, string expected) => Assert.Equal(expected, Words(text, "en"));

    [Fact]
    public void Reads_composed_and_decomposed_letters_alike()
    {
        const string text = "Étude sur l’hébergement à Nîmes, où œuvre l’équipe";
        Assert.Equal(Words(text, "fr"), Words(text.Normalize(NormalizationForm.FormD), "fr"));
    }

    [Fact]
    public void Tells_where_a_word_stands()
    {
        const string text = "À l’avant-projet de R.1212";
        foreach (var token in Tokenizer.Read(text).Where(token => !token.IsJoined))
            Assert.Equal(token.Word, text.Substring(token.Start, token.Length).ToLowerInvariant());
    }

    [Theory]
    [InlineData("Économie", "economie")]
    [InlineData("CŒUR", "coeur")]
    [InlineData("Lætitia", "laetitia")]
    [InlineData("ﬁn", "fin")]
    [InlineData("Łódź", "lodz")]
    [InlineData("أحمد", "احمد")]
    public void Folds(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));

    private static string Words(string text, string language) =>
        string.Join(' ', Tokenizer.Read(text, language).Select(token => (token.IsJoined ? "+" : "") + token.Word));
}
