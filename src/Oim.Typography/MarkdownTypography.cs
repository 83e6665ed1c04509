using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Oim.Typography.Tree;

namespace Oim.Typography;

/// <summary>
/// Typography of Markdown: the words of each block are put right across emphasis, links and raw HTML; code, addresses and attributes stay.
/// A block or passage that says another language (<c>{lang=en}</c>, <c>&lt;span lang="en"&gt;</c>) follows that language's rules.
/// </summary>
public static class MarkdownTypography
{
    /// <summary>Puts right every text that is parsed with this pipeline.</summary>
    /// <param name="builder">The pipeline under construction. Add typography last, after the extensions whose text it shall see.</param>
    /// <param name="rules">The rules of the text's language.</param>
    /// <param name="rulesOf">The rules of a language tag met in the text; <see cref="TypographyRules.Of"/> when null.</param>
    public static MarkdownPipelineBuilder UseTypography(
        this MarkdownPipelineBuilder builder,
        TypographyRules rules,
        Func<string, TypographyRules>? rulesOf = null
    )
    {
        builder.Extensions.Add(new Extension(rules, rulesOf));
        return builder;
    }

    /// <summary>
    /// Puts right a text that is parsed already, for who needs its words as they were typed before; changes the document.
    /// </summary>
    /// <remarks>The renderer then needs a <see cref="StyledInlineRenderer"/>.</remarks>
    /// <param name="document">The parsed text.</param>
    /// <param name="rules">The rules of the text's language.</param>
    /// <param name="rulesOf">The rules of a language tag met in the text; <see cref="TypographyRules.Of"/> when null.</param>
    public static void Apply(MarkdownDocument document, TypographyRules rules, Func<string, TypographyRules>? rulesOf = null) =>
        new TypographyPass(rulesOf ?? TypographyRules.Of).Walk(document, rules);

    private sealed class Extension(TypographyRules rules, Func<string, TypographyRules>? rulesOf) : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += document => Apply(document, rules, rulesOf);

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
            renderer.ObjectRenderers.AddIfNotAlready<StyledInlineRenderer>();
    }
}
