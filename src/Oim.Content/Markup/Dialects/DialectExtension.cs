using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Oim.Content.Markup.Dialects;

/// <summary>
/// Teaches Markdig what other tools' Markdown has beyond ours. Renderers need the page and are added where it is rendered.
/// </summary>
internal sealed class DialectExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new AdmonitionParser());
        FrenchEmphasis.Apply(pipeline);
        AttributesOnly.Apply(pipeline);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
