using Oim.Content.Languages;

namespace Oim.Content.Tests.Languages;

/// <summary>Countries in English sentences.</summary>
public sealed class EnglishCountryTests
{
    [Theory]
    [InlineData("NL", "the Kingdom of the Netherlands")]
    [InlineData("US", "the United States of America")]
    [InlineData("BO", "the Plurinational State of Bolivia")]
    [InlineData("RU", "the Russian Federation")]
    [InlineData("CG", "the Congo")]
    [InlineData("VA", "the Holy See")]
    [InlineData("DO", "the Dominican Republic")]
    [InlineData("SB", "the Solomon Islands")]
    [InlineData("HN", "Honduras")]
    [InlineData("IS", "Iceland")]
    public void Some_have_an_article(string code, string inSentence)
    {
        var forms = Locales.Of("en").Countries;

        Assert.Equal((inSentence, inSentence), (forms.Usage(code).AsPlace, forms.Usage(code).WithArticle));
        Assert.DoesNotMatch("^the ", forms.Of(forms.Usage(code)));
    }
}
