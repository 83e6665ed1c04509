using Oim.Search.Analysis;

namespace Oim.Search.Tests;

/// <summary>stems-fr.tsv was written by Debian's python3-snowballstemmer 2.2.0, whose French stemmer Snowball itself generates.</summary>
public class FrenchStemmerTests
{
    [Fact]
    public void Stems_as_Snowball_does()
    {
        var wrong = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "stems-fr.tsv"))
            .Select(line => line.Split('\t'))
            .Where(pair => Analyzer.For("fr").Stem(pair[0]) != Folding.Fold(pair[1]))
            .Select(pair => $"{pair[0]}: {Analyzer.For("fr").Stem(pair[0])} ≠ {pair[1]}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("en", "policies", "policy")]
    [InlineData("en", "migrants", "migrant")]
    [InlineData("en", "process", "process")]
    [InlineData("es", "migraciones", "migracion")]
    [InlineData("es", "luces", "luz")]
    [InlineData("es", "niños", "nin")]
    [InlineData("de", "häuser", "hauser")]
    public void Stems_other_languages_lightly(string language, string word, string stem) =>
        Assert.Equal(stem, Analyzer.For(language).Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("s")]
    [InlineData("ion")]
    [InlineData("ement")]
    [InlineData("issement")]
    [InlineData("ÿÿÿ")]
    [InlineData("qqqqu")]
    public void Never_throws(string word)
    {
        if (word.Length > 0) Analyzer.For("fr").Stem(word);
    }
}
