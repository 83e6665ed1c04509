using Oim.Search.Analysis;

namespace Oim.Search.Tests;

/// <summary>Arabic: what writers take for one another is one, and a word is found with and without what is joined to it.</summary>
public class ArabicTests
{
    [Theory]
    [InlineData("هجرة", "الهِجْرَة")]
    [InlineData("الهجرة", "هجرة")]
    [InlineData("والهجرة", "هجرة العمال")]
    [InlineData("بالهجرة", "للهجرة")]
    [InlineData("مكتب", "المكتبين")]
    [InlineData("مهاجرون", "المهاجرين")]
    [InlineData("مهاجرات", "مهاجرة")]
    [InlineData("اعادة", "إعادة الإدماج")]
    [InlineData("مستشفي", "مستشفى")]
    [InlineData("هـــجرة", "هجرة")]
    [InlineData("2009", "عام ٢٠٠٩")]
    [InlineData("في الهجرة", "الهجرة الدولية")]
    public void Finds(string query, string title) =>
        Assert.Equal(title, new SearchFixture().Add("شيء آخر", language: "ar").Add(title, language: "ar").Found(query, "ar"));

    [Theory]
    [InlineData("ولد", "ولد")]
    [InlineData("وال", "وال")]
    [InlineData("مي", "مي")]
    [InlineData("والمهاجرون", "مهاجر")]
    [InlineData("للمكتب", "مكتب")]
    [InlineData("مدينتهما", "مدينتهما")]
    [InlineData("حكومية", "حكوم")]
    [InlineData("iom", "iom")]
    public void Stems_keep_two_letters_and_what_is_no_ending(string word, string stem) =>
        Assert.Equal(stem, Analyzer.For("ar").Stem(word));
}
