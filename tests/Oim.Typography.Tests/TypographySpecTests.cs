using Markdig;

namespace Oim.Typography.Tests;

/// <summary>Every case of <c>typographie.md</c>, one test each.</summary>
public sealed class TypographySpecTests
{
    public static TheoryData<string, string> PlainTexts => TypographySpec.Rows("Texte");

    public static TheoryData<string, string> MarkdownTexts => TypographySpec.Rows("Markdown");

    [Theory, MemberData(nameof(PlainTexts))]
    public void Plain_text(string source, string expected) =>
        Assert.Equal(expected, TypographySpec.Shown(TypographyRules.French.Apply(TypographySpec.WithSigns(source))));

    [Theory, MemberData(nameof(PlainTexts))]
    public void Plain_text_twice(string source, string expected)
    {
        Assert.NotNull(expected);
        var once = TypographyRules.French.Apply(TypographySpec.WithSigns(source));
        Assert.Equal(TypographySpec.Shown(once), TypographySpec.Shown(TypographyRules.French.Apply(once)));
    }

    [Theory, MemberData(nameof(MarkdownTexts))]
    public void Markdown_text(string source, string expected)
    {
        var html = TypographySpec.Shown(Html(TypographySpec.WithSigns(source))).Replace("&nbsp;", "␣", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal);
        Assert.Equal(
            Normal(expected).Replace("&quot;", "\"", StringComparison.Ordinal),
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

    internal static string Html(string markdown, string? language = "fr")
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAbbreviations().UseEmphasisExtras();
        builder
            .UseAutoLinks()
            .UseEmojiAndSmiley(enableSmileys: false)
            .UseTaskLists()
            .UseGenericAttributes()
            .UseDefinitionLists()
            .UseCustomContainers();
        if (language is not null)
            builder.UseTypography(TypographyRules.Of(language));
        return Markdown.ToHtml(markdown, builder.Build()).Trim();
    }
}
