using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Oim.Content.Markup.Dialects;

namespace Oim.Content.Markup;

/// <summary>
/// The one Markdig pipeline. Extensions are chosen one by one: the "advanced" set lets scripts through
/// (media links become frames), and attributes are filtered afterwards by <see cref="AttributeFilter"/>.
/// </summary>
internal static class MarkupPipeline
{
    public static readonly MarkdownPipeline Instance = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseAbbreviations()
        .UseEmphasisExtras(EmphasisExtraOptions.Default)
        .UseAutoLinks(new AutoLinkOptions { OpenInNewWindow = false })
        .UseCustomContainers()
        .UseGenericAttributes()
        .UseAlertBlocks()
        .UseEmojiAndSmiley(EmojiNames.Read())
        .Use<DialectExtension>()
        .Use<Bounds>()
        .Build();
}
