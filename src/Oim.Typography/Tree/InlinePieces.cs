using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using Oim.Typography.Rules;

namespace Oim.Typography.Tree;

/// <summary>What stands in place of one inline once it is corrected: words, and letters set otherwise.</summary>
internal sealed class InlinePieces
{
    private readonly List<(string Text, Setting Setting)> pieces = [];

    private readonly StringBuilder plain = new();

    public static string TextOf(Inline node) => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "\n",
    };

    public void Add(ReadOnlySpan<char> text, Setting setting)
    {
        if (setting == Setting.Plain)
        {
            plain.Append(text);
            return;
        }

        EndPlain();
        pieces.Add((text.ToString(), setting));
    }

    /// <summary>Leaves a lone literal where it is, with its new words; puts anything else in its place.</summary>
    public void Replace(Inline node)
    {
        if (pieces.Count == 0 && node is LiteralInline literal)
        {
            literal.Content = new StringSlice(plain.ToString());
            return;
        }

        EndPlain();
        var last = node;
        foreach (var (text, setting) in pieces)
        {
            Inline piece = setting == Setting.Plain ? new LiteralInline(text) : new StyledInline(text, setting);
            (piece.Span, piece.Line, piece.Column) = (node.Span, node.Line, node.Column);
            last.InsertAfter(piece);
            last = piece;
        }

        node.Remove();
    }

    private void EndPlain()
    {
        if (plain.Length > 0) pieces.Add((plain.ToString(), Setting.Plain));
        plain.Clear();
    }
}
