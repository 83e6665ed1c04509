using System.Buffers;
using Markdig.Syntax;

namespace Oim.Content.Markup.Typography;

/// <summary>
/// Puts right the typography of a parsed text, block by block, across the markup inside each; see <see cref="FrenchRules"/> for the rules.
/// A block or passage that says another language (<c>{lang=en}</c>, <c>&lt;span lang="en"&gt;</c>) follows that language's.
/// </summary>
internal sealed class TypographyPass
{
    private readonly InlineCollector collector = new();

    private readonly HtmlElements html = new();

    private readonly EditList edits = new();

    private readonly QuoteStack quotes = new();

    public static void Apply(MarkdownDocument document, string language) =>
        new TypographyPass().Walk(document, LanguageRules.Primary(language));

    private void Walk(Block block, string inherited)
    {
        var language = HtmlElements.LanguageOf(block) ?? html.Language ?? inherited;
        switch (block)
        {
            case HtmlBlock { Type: not HtmlBlockType.Comment } raw:
                raw.Lines = new(new HtmlBlockText(html, edits, quotes).PutRight(raw.Lines.ToString(), inherited));
                break;
            case FigureBlock figure:
                PutRight(collector.Collect(figure.Image, HtmlElements.LanguageOf(figure.Paragraph) ?? language));
                break;
            case ContainerBlock container:
                foreach (var child in container) Walk(child, language);
                break;
            case LeafBlock { Inline: { } inline }:
                PutRight(collector.Collect(inline, language));
                break;
            default:
                break;
        }
    }

    private void PutRight(IReadOnlyList<InlineRun> runs)
    {
        foreach (var run in runs)
        {
            var characters = ArrayPool<char>.Shared.Rent(run.Length);
            var text = characters.AsSpan(0, run.Length);
            run.CopyTo(text);
            if (LanguageRules.MayApplyTo(run.Language, text))
            {
                LanguageRules.Apply(run.Language, text, edits, quotes);
                if (edits.Count > 0) RunWriter.Write(run, edits);
            }

            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
