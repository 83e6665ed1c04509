using Oim.Content.Diagnostics;

namespace Oim.Content.Markup.Dialects;

/// <summary>From a place in the text that Markdown has read to the place in the text as it is written.</summary>
internal sealed class SourceMap(MarkdownSource source, IReadOnlyList<SourceMap.Piece> pieces)
{
    /// <summary>A piece that was rewritten: from where to where it stands in the one text and in the other.</summary>
    public readonly record struct Piece(int Start, int End, int ShownStart, int ShownEnd);

    /// <summary>For a text that is read as it is written.</summary>
    public static SourceMap Of(string text) => new(new(text), []);

    /// <summary>The place in the file of an offset in the text that was read.</summary>
    public Position PlaceOf(int shown, MarkupContext context) => WrittenAt(OffsetOf(shown), context);

    /// <summary>The place in the file of an offset in the text as it is written.</summary>
    public Position WrittenAt(int offset, MarkupContext context)
    {
        offset = Math.Clamp(offset, 0, source.Text.Length);
        var line = source.LineOf(offset);
        var start = context.StartOf(line);
        return start with { Column = start.Column + offset - source.StartOf(line) };
    }

    private int OffsetOf(int shown)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].ShownStart <= shown) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return shown;
        var piece = pieces[low - 1];
        return shown >= piece.ShownEnd ? shown - piece.ShownEnd + piece.End : Math.Min(shown - piece.ShownStart + piece.Start, piece.End);
    }
}
