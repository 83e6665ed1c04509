namespace Oim.Content.Tests.Languages;

/// <summary>States by the names they have at the United Nations, in the languages whose general use has others.</summary>
public sealed class OfficialNameTests
{
    [Theory]
    [InlineData("CI", "fr", "Côte d’Ivoire")]
    [InlineData("CI", "ar", "كوت ديفوار")]
    [InlineData("CD", "en", "Democratic Republic of the Congo")]
    [InlineData("CD", "ar", "جمهورية الكونغو الديمقراطية")]
    [InlineData("MD", "es", "República de Moldova")]
    [InlineData("BY", "es", "Belarús")]
    [InlineData("BO", "es", "Bolivia (Estado Plurinacional de)")]
    [InlineData("HN", "es", "Honduras")]
    public void A_state_has_its_own(string code, string language, string name) => Assert.Equal(name, Countries.Name(code, language));

    [Theory]
    [InlineData("Russian Federation", "en", "RU")]
    [InlineData("Russia", "en", "RU")]
    [InlineData("Bolivia (Plurinational State of)", "en", "BO")]
    [InlineData("Costa de Marfil", "es", null)]
    [InlineData("ساحل العاج", "ar", "CI")]
    public void It_is_found_by_that_and_by_the_usual_one(string written, string language, string? code) =>
        Assert.Equal(code, Countries.Called(written, [language]));

    [Theory]
    [InlineData("BO", "en", new[] { "Bolivia" })]
    [InlineData("IR", "ar", new[] { "إيران" })]
    [InlineData("RU", "es", new[] { "Rusia", "Federación de Rusia" })]
    public void What_stands_in_brackets_is_no_name_by_itself(string code, string language, string[] names) =>
        Assert.Equal(names, Countries.NamesOf(code, language));

    [Fact]
    public void No_line_of_the_table_says_what_general_use_says()
    {
        string[] languages = ["en", "es", "ar"];
        using var table = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("official-names.tsv")!);
        var lines = table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        Assert.All(lines, line =>
        {
            var cells = line.Split('\t');
            Assert.NotNull(Countries.Normalize(cells[0]));
            Assert.Equal(languages.Length + 1, cells.Length);
            foreach (var (language, name) in languages.Zip(cells[1..]))
                Assert.NotEqual(Countries.CommonName(cells[0], language), name);
        });
    }
}
