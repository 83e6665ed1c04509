using Markdig.Renderers.Html;
using Markdig.Syntax;
using Oim.Content.Sources;
using Oim.Typography;

namespace Oim.Content.Markup;

/// <summary>
/// Gives headings their level (the page's title being the only level one), an id that is a French word's slug, and an outline.
/// </summary>
internal static class HeadingReader
{
    public static (IReadOnlyList<Heading> Outline, string? First) Read(
        MarkdownDocument document,
        IReadOnlyList<MarkdownObject> nodes,
        MarkupContext context
    )
    {
        var headings = nodes.OfType<HeadingBlock>().ToList();
        var first = headings.Find(heading => heading.Level == 1) is { } top ? PlainText.Of(top).Trim() : null;
        // The page shows its title itself.
        if (
            headings is [{ Level: 1, Parent: MarkdownDocument } opening, ..]
            && (context.Title is null || Slug.Of(PlainText.Of(opening)) == Slug.Of(context.Title))
        )
        {
            document.Remove(opening);
            headings.Remove(opening);
        }

        // What a title of nothing but tags or attributes leaves.
        foreach (var empty in headings.Where(heading => heading.Inline?.FirstChild is null).ToList())
        {
            empty.Parent!.Remove(empty);
            headings.Remove(empty);
        }

        var shift = headings.Exists(heading => heading.Level == 1) ? 1 : 0;
        var ids = new TextIds();
        var outline = new List<Heading>(headings.Count);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + shift);
            var text = PlainText.Of(heading).Trim();
            var attributes = heading.GetAttributes();
            attributes.Id = ids.Take(attributes.Id is { Length: > 0 } given ? given : Slug.Of(text));
            outline.Add(new(heading.Level, attributes.Id, text));
        }

        foreach (var node in nodes)
            if (node is not HeadingBlock && node.TryGetAttributes() is { Id: { } id } attributes && !ids.Claim(id)) attributes.Id = null;
        if (context.Key is not null) Quality.QualityCheck.CheckHeadings(headings, shift, context);
        return (outline, first);
    }

    /// <summary>The same outline once the words of the headings are put right; their ids stay.</summary>
    public static (IReadOnlyList<Heading> Outline, string? First) Retitle(
        MarkdownDocument document,
        (IReadOnlyList<Heading> Outline, string? First) read,
        TypographyRules rules
    )
    {
        var texts = document.Descendants<HeadingBlock>().Select(heading => PlainText.Of(heading).Trim());
        return (
            read.Outline.Zip(texts, (heading, text) => heading with { Text = text }).ToList(),
            read.First is { } first ? rules.Apply(first) : null
        );
    }
}
