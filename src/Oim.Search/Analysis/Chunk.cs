using static Oim.Search.Analysis.LetterClass;

namespace Oim.Search.Analysis;

internal enum ChunkKind { Word, Compound, Number, Acronym }

/// <summary>What stands between two spaces, and how it is given out: its parts one by one, then all of it joined.</summary>
internal struct Chunk
{
    private int next;
    private int first;
    private int parts;
    private bool bindsWords;
    private bool hasDigit;

    public int Start { get; private set; }

    public int End { get; private set; }

    public ChunkKind Kind { get; private set; }

    public int FirstPosition { get; set; }

    public static Chunk Read(ReadOnlySpan<char> text, int start)
    {
        var chunk = new Chunk { Start = start, FirstPosition = -1, next = start, first = start };
        var (letters, joiners, dots, longest, run) = (0, 0, 0, 0, 0);
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (IsWord(c))
            {
                run++;
                if (IsDigit(c)) chunk.hasDigit = true;
                else if (!IsInside(c)) letters++;
            }
            else if (
                i + 1 < text.Length
                && IsWord(text[i + 1])
                && !IsInside(text[i + 1])
                && (IsJoiner(c) ? c != ',' || (IsDigit(text[i - 1]) && IsDigit(text[i + 1])) : letters == 0 && IsThousands(text, i))
            )
            {
                joiners++;
                if (c == '.') dots++;
                if (!IsSpace(c) && c is not ('.' or ',')) letters += IsHyphen(c) || IsApostrophe(c) || c is '/' or ':' or '_' ? 1 : 0;
                longest = Math.Max(longest, run);
                run = 0;
            }
            else
            {
                break;
            }
        }

        chunk.End = i;
        longest = Math.Max(longest, run);
        chunk.Kind = joiners == 0 ? ChunkKind.Word
            : letters == 0 ? ChunkKind.Number
            : dots == joiners && longest == 1 && !chunk.hasDigit ? ChunkKind.Acronym
            : ChunkKind.Compound;
        return chunk;
    }

    /// <summary>The next form, part or whole.</summary>
    public bool TryNext(ReadOnlySpan<char> text, bool elides, out int start, out int end, out bool joined)
    {
        (start, end, joined) = (Start, End, false);
        if (next > End || End == 0) return false;
        if (Kind != ChunkKind.Compound)
        {
            next = End + 1;
            return true;
        }

        if (next < End) return NextPart(text, elides, out start, out end);
        next = End + 1;
        (start, joined) = (first, true);
        return parts > 1 && End - first <= 40 && (hasDigit || (bindsWords && !EndsWithPronoun(text)));
    }

    private bool NextPart(ReadOnlySpan<char> text, bool elides, out int start, out int end)
    {
        start = next;
        end = EndOfPart(text, start);
        var isFirst = parts == 0;
        if (end < End && IsApostrophe(text[end]))
        {
            var after = EndOfPart(text, end + 1);
            if (Elision.IsWhole(text[start..end], text[(end + 1)..after]))
            {
                end = after;
            }
            else if (elides && isFirst && Elision.IsElided(text[start..end]))
            {
                first = next = end + 1;
                return NextPart(text, elides, out start, out end);
            }
            else if (!elides && after == End && text[(end + 1)..after] is "s" or "S")
            {
                // English 's: the word before it is all there is.
                next = End + 1;
                return true;
            }
        }

        if (end < End && (IsHyphen(text[end]) || IsApostrophe(text[end]))) bindsWords = true;
        next = end < End ? end + 1 : End;
        parts++;
        return true;
    }

    private readonly int EndOfPart(ReadOnlySpan<char> text, int from)
    {
        while (from < End && IsWord(text[from])) from++;
        return from;
    }

    // « peut-on », « a-t-il »: no word is made by joining these.
    private readonly bool EndsWithPronoun(ReadOnlySpan<char> text)
    {
        var start = End;
        while (start > first && IsWord(text[start - 1]))
            start--;
        return text[start..End]
            is "il"
                or "ils"
                or "elle"
                or "elles"
                or "on"
                or "je"
                or "tu"
                or "nous"
                or "vous"
                or "ce"
                or "ci"
                or "là"
                or "IL"
                or "ELLE"
                or "ON"
                or "NOUS"
                or "VOUS"
                or "CE";
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int space)
    {
        if (!IsSpace(text[space]) || space + 3 >= text.Length) return false;
        for (var i = 1; i <= 3; i++)
            if (!IsDigit(text[space + i])) return false;
        if (space + 4 < text.Length && IsWord(text[space + 4])) return false;
        var digits = 0;
        while (space - digits > 0 && IsDigit(text[space - digits - 1])) digits++;
        return digits is >= 1 and <= 3;
    }
}
