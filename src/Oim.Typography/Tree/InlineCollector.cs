using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>
/// Sorts the inlines of a block into runs: the block's own text, across emphasis and links; apart from it, each image's alternative text
/// and each passage in another language. Code and addresses belong to none.
/// </summary>
internal sealed class InlineCollector(Func<string, TypographyRules> rulesOf)
{
    private readonly List<InlineRun> pool = [];

    private readonly List<InlineRun> runs = [];

    private readonly HtmlElements html = new(rulesOf);

    public IReadOnlyList<InlineRun> Collect(ContainerInline root, TypographyRules rules)
    {
        runs.Clear();
        html.Clear();
        Children(root, Begin(rules));
        return runs;
    }

    private InlineRun Begin(TypographyRules rules)
    {
        if (pool.Count == runs.Count) pool.Add(new());
        runs.Add(pool[runs.Count].Begin(rules));
        return runs[^1];
    }

    private void Children(ContainerInline container, InlineRun run)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Read(inline, html.Run ?? run);
    }

    private void Read(Inline inline, InlineRun run)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal, run);
                break;
            case LineBreakInline line:
                run.Add("\n", line.IsHard ? null : line);
                break;
            case HtmlEntityInline entity:
                run.Add(entity.Transcoded.AsSpan(), entity, html.IsRaised);
                break;
            case AbbreviationInline abbreviation:
                abbreviation.Abbreviation.Text = new(run.Rules.Apply(abbreviation.Abbreviation.Text.ToString()));
                run.Add(abbreviation.Abbreviation.Label, null);
                break;
            case HtmlInline tag:
                html.Read(tag.Tag, run, Begin);
                break;
            case LinkInline { IsAutoLink: true } or CodeInline or AutolinkInline:
                run.AddOpaque();
                break;
            case LinkInline { IsImage: true } image:
                run.AddOpaque();
                SetTitles(image, html.RulesOf(image) ?? run.Rules);
                Children(image, Begin(html.RulesOf(image) ?? run.Rules));
                break;
            case ContainerInline container when html.RulesOf(container) is { } rules && rules != run.Rules:
                run.AddOpaque();
                if (container is LinkInline foreign) SetTitles(foreign, rules);
                Children(container, Begin(rules));
                break;
            case ContainerInline container:
                if (container is LinkInline link) SetTitles(link, run.Rules);
                Children(container, run);
                break;
            case FootnoteLink or TaskList:
                break;
            default:
                run.AddOpaque();
                break;
        }
    }

    private void AddLiteral(LiteralInline literal, InlineRun run)
    {
        if (literal is { IsFirstCharacterEscaped: true, Content: { IsEmpty: false, CurrentChar: '"' or '\'' } content })
        {
            // A mark written \" is meant as it is.
            literal.InsertBefore(new LiteralInline(content.CurrentChar.ToString()));
            run.AddOpaque();
            literal.Content = new(content.Text, content.Start + 1, content.End);
        }

        run.Add(literal.Content.AsSpan(), literal, html.IsRaised);
    }

    private static void SetTitles(LinkInline link, TypographyRules rules)
    {
        if (link.Title is { Length: > 0 } title) link.Title = rules.Apply(title);
    }
}
