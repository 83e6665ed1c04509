using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// The straight apostrophe becomes the typographic one (Lexique de l'Imprimerie nationale); a pair of them around
/// words is a quotation. Feet, minutes and 2'33" keep theirs.
/// </summary>
internal static class Apostrophes
{
    /// <summary>Words that lose their last vowel: the sign after them never closes a quotation.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = new[]
    {
        "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "aujourd", "entr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>English words that have lost their beginning: the sign before them never opens a quotation.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shortened = new[]
    {
        "tis", "twas", "twere", "twill", "em", "n", "til", "cause", "cos", "bout", "neath",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How far the end of a quotation between single marks is looked for.</summary>
    private const int LongestQuotation = 300;

    public static int Straight(ref Passage passage, int at, QuoteMarks marks)
    {
        var (before, after) = (passage[at - 1], passage[at + 1]);
        if (IsShortened(in passage, at)) return SetAndGoOn(in passage, at);
        if (Signs.IsDigit(before) && IsClosedLater(in passage, at)) return at + 1; // feet, minutes
        if (Closes(in passage, at)) return DoubleQuotes.Close(ref passage, at, '\'', marks);
        if (char.IsLetter(before))
        {
            if (char.IsLetterOrDigit(after) || Signs.IsAfterWord(after) || after is '«' or '“') Set(in passage, at);
            return at + 1;
        }

        if (before == Signs.Opaque && char.IsLetter(after)) Set(in passage, at);
        if (before == '=') return DoubleQuotes.Attribute(in passage, at);
        if (!Signs.IsBeforeWord(before)) return at + 1;
        if (char.IsLetter(after) || after is Signs.Opaque)
        {
            if (IsClosedLater(in passage, at)) return DoubleQuotes.Open(ref passage, at, '\'', marks);
            Set(in passage, at);
        }
        else if (Signs.IsDigit(after) && passage.DigitsAfter(at + 1) == at + 3)
        {
            Set(in passage, at); // ’68
        }

        return at + 1;
    }

    /// <summary>Signs typed for an apostrophe between two letters: ´ and ‘.</summary>
    public static int Lookalike(ref Passage passage, int at)
    {
        if (char.IsLetter(passage[at - 1]) && char.IsLetter(passage[at + 1])) Set(in passage, at);
        return at + 1;
    }

    /// <summary>’tis, ’em, and the first sign of rock ’n’ roll; a whole word between two signs is quoted.</summary>
    private static bool IsShortened(in Passage passage, int at)
    {
        var end = passage.LettersAfter(at + 1);
        var word = passage.Text[(at + 1)..end];
        return Signs.IsEdge(passage[at - 1]) && Shortened.Contains(word) && (passage[end] != '\'' || word is "n" or "N");
    }

    private static int SetAndGoOn(in Passage passage, int at)
    {
        Set(in passage, at);
        return at + 1;
    }

    private static bool Closes(in Passage passage, int at) => passage.Quotes.Holds('\'') && EndsQuotation(in passage, at);

    private static bool EndsQuotation(in Passage passage, int at) =>
        !Signs.IsBeforeWord(passage[at - 1]) && !Signs.IsWord(passage[at + 1]) && !Elided.Contains(passage.LettersBefore(at));

    private static bool IsClosedLater(in Passage passage, int at)
    {
        for (var next = at + 1; next < Math.Min(passage.Text.Length, at + LongestQuotation); next++)
        {
            if (passage.Text[next] == '\'' && EndsQuotation(in passage, next)) return true;
        }

        return false;
    }

    private static void Set(in Passage passage, int at) => passage.Replace(at, 1, "’");
}
