using System.Buffers;
using Markdig.Syntax;
using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>Goes once over a parsed text, block by block.</summary>
/// <param name="rulesOf">The rules of a language tag.</param>
internal sealed class TypographyPass(Func<string, TypographyRules> rulesOf)
{
    private readonly InlineCollector collector = new(rulesOf);

    private readonly HtmlElements html = new(rulesOf);

    private readonly EditList edits = new();

    private readonly QuoteStack quotes = new();

    public void Walk(Block block, TypographyRules inherited)
    {
        var rules = html.RulesOf(block) ?? html.Rules ?? inherited;
        switch (block)
        {
            case HtmlBlock { Type: not HtmlBlockType.Comment } raw:
                raw.Lines = new(new HtmlBlockText(html, edits, quotes).PutRight(raw.Lines.ToString(), inherited));
                break;
            case ContainerBlock container:
                foreach (var child in container) Walk(child, rules);
                break;
            case LeafBlock { Inline: { } inline }:
                PutRight(collector.Collect(inline, rules));
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
            if (run.Rules.MayApplyTo(text))
            {
                run.Rules.Find(text, edits, quotes);
                if (edits.Count > 0) RunWriter.Write(run, edits);
            }

            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
