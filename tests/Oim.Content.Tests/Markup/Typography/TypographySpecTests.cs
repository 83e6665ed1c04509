using Oim.Content.Markup;
using Oim.Content.Markup.Typography;

namespace Oim.Content.Tests.Markup.Typography;

/// <summary>Every case of <c>typographie.md</c>, one test each.</summary>
public sealed class TypographySpecTests
{
    public static TheoryData<string, string> PlainTexts => TypographySpec.Rows("Texte");

    public static TheoryData<string, string> MarkdownTexts => TypographySpec.Rows("Markdown");

    [Theory, MemberData(nameof(PlainTexts))]
    public void Plain_text(string source, string expected) =>
        Assert.Equal(expected, TypographySpec.Shown(FrenchTypography.Apply(TypographySpec.WithSigns(source))));

    [Theory, MemberData(nameof(PlainTexts))]
    public void Plain_text_twice(string source, string expected)
    {
        Assert.NotNull(expected);
        var once = FrenchTypography.Apply(TypographySpec.WithSigns(source));
        Assert.Equal(TypographySpec.Shown(once), TypographySpec.Shown(FrenchTypography.Apply(once)));
    }

    [Theory, MemberData(nameof(MarkdownTexts))]
    public void Markdown(string source, string expected)
    {
        var html = TypographySpec.Shown(Html(TypographySpec.WithSigns(source))).Replace("&nbsp;", "␣", StringComparison.Ordinal);
        Assert.Equal(
            Normal(expected),
            html is ['<', 'p', '>', ..] && !expected.StartsWith("<p", StringComparison.Ordinal) ? html[3..^4] : html
        );
    }

    [Theory, MemberData(nameof(PlainTexts))]
    public void Markdown_says_the_words_of_plain_text(string source, string expected)
    {
        // Names of emoji and template tags are plain text to a title, and something else to Markdown.
        if (
            source.Contains(":smile:", StringComparison.Ordinal)
            || source.Contains(":+1:", StringComparison.Ordinal)
            || source.Contains("{%", StringComparison.Ordinal)
        )
            return;
        if (
            source.IndexOfAny(['*', '<', '\\', '[', '`', '_', '@', '&', '#', '>']) >= 0
            || source.StartsWith('-')
            || source.Contains("://", StringComparison.Ordinal)
        )
            return;
        var html = TypographySpec.Shown(Html(TypographySpec.WithSigns(source)));
        var words = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", ""));
        Assert.Equal(expected.Trim(), TypographySpec.Shown(words).Trim());
    }

    private static string Normal(string html) => html.Replace('⏎', '\n');

    internal static string Html(string markdown, string language = "fr", bool typography = true) =>
        MarkdownReader.Read(markdown, new("x.md", "", language, 1, null, (_, _, _) => { }, typography)).Html.Trim();
}
