using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oim.Content.Diagnostics;

namespace Oim.Content.Markup;

/// <summary>Where an address of raw HTML stands in the file: HTML is cleaned as a whole, when its parts no longer know their places.</summary>
internal sealed class HtmlPlaces(IReadOnlyList<MarkdownObject> nodes, MarkupContext context)
{
    private readonly IReadOnlyList<(MarkdownObject Node, string Source)> pieces =
    [
        .. nodes
            .Select(node =>
                (
                    node,
                    node switch
                    {
                        HtmlBlock block => block.Lines.ToString(),
                        HtmlInline inline => inline.Tag,
                        _ => null,
                    }
                )
            )
            .Where(piece => piece.Item2 is not null)
            .Select(piece => (piece.node, piece.Item2!)),
    ];

    /// <summary>Its first place; the start of the text for one that is written in another way than it reads.</summary>
    public Position Of(string address)
    {
        foreach (var (node, source) in pieces)
        {
            var at = source.IndexOf(address, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = source.AsSpan(0, at);
            return new(
                context.FirstLine + node.Line + before.Count('\n'),
                before.Contains('\n') ? at - before.LastIndexOf('\n') : node.Column + 1 + at
            );
        }

        return new(context.FirstLine, 1);
    }
}
