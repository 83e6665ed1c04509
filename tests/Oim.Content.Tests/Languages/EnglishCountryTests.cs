using Oim.Content.Languages;

namespace Oim.Content.Tests.Languages;

/// <summary>Countries in English sentences.</summary>
public sealed class EnglishCountryTests
{
    [Theory]
    [InlineData("NL", "the Netherlands")]
    [InlineData("US", "the United States")]
    [InlineData("DO", "the Dominican Republic")]
    [InlineData("SB", "the Solomon Islands")]
    [InlineData("HN", "Honduras")]
    [InlineData("IS", "Iceland")]
    public void Some_have_an_article(string code, string inSentence)
    {
        var forms = Locales.Of("en").Countries;

        Assert.Equal((inSentence, inSentence), (forms.Usage(code).AsPlace, forms.Usage(code).WithArticle));
        Assert.DoesNotContain("the ", forms.Of(forms.Usage(code)), StringComparison.Ordinal);
    }
}
