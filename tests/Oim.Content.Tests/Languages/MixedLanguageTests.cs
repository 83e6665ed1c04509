using Oim.Content.Languages;

namespace Oim.Content.Tests.Languages;

/// <summary>Paragraphs in another language than their page.</summary>
public sealed class MixedLanguageTests
{
    private const string French =
        "La réunion a porté sur les personnes qui rentrent dans leur pays et sur ce que les services peuvent faire pour elles.";

    private const string English =
        "The meeting was about the people who return to their country and about what the services can do for them.";

    private const string Spanish =
        "La reunión trató de las personas que regresan a su país y de lo que los servicios pueden hacer por ellas en los próximos años.";

    private const string Arabic =
        "تناول الاجتماع الأشخاص الذين يعودون إلى بلدانهم وما يمكن أن تقدمه لهم الخدمات في السنوات المقبلة من دعم ومعلومات.";

    private const string Portuguese =
        "A reunião tratou das pessoas que regressam ao seu país e daquilo que os serviços não podem fazer por elas nos próximos anos.";

    private const string Persian =
        "این نشست درباره افرادی بود که به کشور خود باز می‌گردند و درباره آنچه خدمات می‌تواند در سال‌های آینده برای آن‌ها انجام دهد.";

    [Theory]
    [InlineData(French, "fr")]
    [InlineData(English, "en")]
    [InlineData(Spanish, "es")]
    [InlineData(Arabic, "ar")]
    [InlineData(Portuguese, null)]
    [InlineData(Persian, null)]
    [InlineData("World Migration Report 2024, Global Compact for Safe, Orderly and Regular Migration, International Dialogue", null)]
    [InlineData("The people who return", null)]
    [InlineData("", null)]
    [InlineData("12 34 56 78 90 12 34 56 78 90 12 34 56 78 90", null)]
    public void A_language_is_told_when_it_is_sure(string text, string? language) =>
        Assert.Equal(language, new LanguageIdentifier(Locales.All).Of(text));

    [Theory]
    [InlineData(English)]
    [InlineData(Spanish)]
    [InlineData(Arabic)]
    public void A_paragraph_in_another_language_is_named_at_its_line(string other)
    {
        using var page = ContentCase.Page("title: Page", $"{French}\n\n{other}\n\n{French}");
        Assert.Equal(["a.md:6 OIM1707"], page.Codes);
    }

    [Fact]
    public void Each_of_several_other_languages_is_told_by_its_own_name()
    {
        using var page = ContentCase.Page("title: Page", string.Join("\n\n", French, French, French, Spanish, Arabic));
        Assert.Equal(["es", "ar"], page.Diagnostics.Select(diagnostic => diagnostic.Arguments[2]));
    }

    [Theory]
    [InlineData("{lang=en}")]
    [InlineData(" Fin.\n{lang=en}")]
    public void What_says_its_language_is_let_alone(string mark)
    {
        using var page = ContentCase.Page("title: Page", $"{French}\n\n{English} {mark}");
        Assert.Empty(page.Codes);
    }

    [Theory]
    [InlineData($"<span lang=\"en\">{English}</span>")]
    [InlineData($"<p lang=\"en\">{English}</p>")]
    [InlineData($"<blockquote lang=\"en\">\n\n{English}\n\n{English}\n\n</blockquote>")]
    [InlineData($"<div lang='en'>\n<section>\n\n{English}\n\n</section>\n\n- {English}\n\n</div>")]
    [InlineData($"`{English}`")]
    [InlineData($"```\n{English}\n```")]
    [InlineData("L’étude *The return of the people to the country of their birth and what is done for them* paraît en mai.")]
    public void Code_and_marked_or_short_quotations_are_let_alone(string markdown)
    {
        using var page = ContentCase.Page("title: Page", $"{French}\n\n{markdown}");
        Assert.Empty(page.Codes);
    }

    [Theory]
    [InlineData($"<blockquote lang=\"en\">\n\n{English}\n\n</blockquote>\n\n{English}", 12)]
    [InlineData($"<blockquote>\n\n{English}\n\n</blockquote>", 8)]
    [InlineData($"<p lang=\"en\">{English}</p>\n\n</p>\n\n{English}", 10)]
    public void What_stands_after_or_in_an_element_that_says_none_is_told(string markdown, int line)
    {
        using var page = ContentCase.Page("title: Page", $"{French}\n\n{markdown}\n\n{French}");
        Assert.Equal([$"a.md:{line} OIM1707"], page.Codes);
    }

    [Fact]
    public void A_page_that_is_all_in_another_language_is_told_of_once()
    {
        using var page = ContentCase.Page("title: Page", string.Join("\n\n", Spanish, Spanish, Spanish));
        Assert.Equal(["a.md:4 OIM1709"], page.Codes);
    }
}
