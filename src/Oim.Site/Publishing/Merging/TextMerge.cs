using System.Text;

namespace Oim.Site.Publishing.Merging;

/// <summary>
/// Merges what two people made of one text, paragraph by paragraph: what one alone changed is taken, what both changed alike too, and what
/// both changed otherwise is left side by side.
/// </summary>
public static class TextMerge
{
    /// <returns>The text, where there is no conflict; and all its pieces.</returns>
    public static (string? Text, IReadOnlyList<MergePiece> Pieces) Of(string origin, string mine, string theirs)
    {
        var pieces = Pieces(Paragraphs.Of(origin), Paragraphs.Of(mine), Paragraphs.Of(theirs));
        return (pieces.Any(piece => piece.IsConflict) ? null : string.Concat(pieces.Select(piece => piece.Mine)), pieces);
    }

    /// <summary>Bytes that are UTF-8; null where one of the three is none: such files are not merged.</summary>
    public static (byte[]? Content, IReadOnlyList<MergePiece> Pieces)? Of(byte[] origin, byte[] mine, byte[] theirs)
    {
        if (Read(origin) is not { } a || Read(mine) is not { } b || Read(theirs) is not { } c) return null;
        var (text, pieces) = Of(a, b, c);
        return (text is null ? null : Encoding.UTF8.GetBytes(text), pieces);
    }

    private static string? Read(byte[] bytes)
    {
        try
        {
            return Array.IndexOf(bytes, (byte)0) >= 0 ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<MergePiece> Pieces(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var (ours, others) = (Differences.Between(origin, mine), Differences.Between(origin, theirs));
        var (pieces, done, i, j) = (new List<MergePiece>(), 0, 0, 0);
        while (i < ours.Count || j < others.Count)
        {
            var (start, end) = (
                Math.Min(i < ours.Count ? ours[i].Start : int.MaxValue, j < others.Count ? others[j].Start : int.MaxValue),
                -1
            );
            var (firstOurs, firstOthers) = (i, j);
            // All edits that hold on to each other are one piece.
            for (var isMore = true; isMore;)
            {
                isMore = false;
                if (i < ours.Count && Meets(ours[i], start, end, ref end)) (i, isMore) = (i + 1, true);
                if (j < others.Count && Meets(others[j], start, end, ref end)) (j, isMore) = (j + 1, true);
            }

            Add(pieces, Join(origin, done, start));
            var old = Join(origin, start, end);
            var (a, b) = (Side(ours, firstOurs, i, mine, start, end, old), Side(others, firstOthers, j, theirs, start, end, old));
            if (firstOurs == i) Add(pieces, old, b, b);
            else if (firstOthers == j) Add(pieces, old, a, a);
            else Add(pieces, old, a, b);
            done = end;
        }

        Add(pieces, Join(origin, done, origin.Count));
        return pieces;
    }

    /// <summary>
    /// The first edit of a piece, one that overlaps it, or one that inserts where the piece inserts: two paragraphs at one place have no
    /// order that is right.
    /// </summary>
    private static bool Meets(Hunk edit, int start, int reached, ref int end)
    {
        var isFirst = reached < 0 && edit.Start == start;
        var isOverlapping = reached >= 0 && (edit.Start < reached || (edit.Start == reached && (edit.Length == 0 || start == reached)));
        if (!isFirst && !isOverlapping) return false;
        end = Math.Max(reached, edit.End);
        return true;
    }

    /// <summary>What one side made of a run of the origin.</summary>
    private static string Side(IReadOnlyList<Hunk> edits, int first, int last, IReadOnlyList<string> parts, int start, int end, string old)
    {
        if (first == last) return old;
        var from = edits[first].NewStart - (edits[first].Start - start);
        var to = edits[last - 1].NewEnd + (end - edits[last - 1].End);
        return Join(parts, from, to);
    }

    private static string Join(IReadOnlyList<string> parts, int start, int end) =>
        string.Concat(Enumerable.Range(start, end - start).Select(index => parts[index]));

    private static void Add(List<MergePiece> pieces, string agreed) => Add(pieces, agreed, agreed, agreed);

    private static void Add(List<MergePiece> pieces, string old, string mine, string theirs)
    {
        if (old.Length + mine.Length + theirs.Length > 0) pieces.Add(new(old, mine, theirs));
    }
}
