namespace Oim.Typography.Rules;

/// <summary>
/// Roman numerals: ordinals with superior letters, centuries in small capitals (XXIe siècle), no break before the number of a king or a
/// chapter (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class RomanNumerals
{
    private const int LongestList = 48;

    public static int Read(ref Passage passage, int at)
    {
        var word = passage.LettersAfter(at);
        if (Signs.IsWord(passage[at - 1]) || Signs.IsWord(passage[word])) return word;
        var end = NumeralAfter(in passage, at);
        if (end == word)
        {
            Numbered.Read(in passage, at);
            if (end - at > 1 && Signs.IsSpace(passage[at - 1]) && IsName(passage.WordBefore(at)))
                passage.Join(passage.SpacesBefore(at), at);
            return end;
        }

        var numeral = passage.Text[at..end];
        if (
            end == at
            || Ordinals.ShortEnding(passage.Text[end..word], isFirst: numeral is "I", isSecond: numeral is "II") is not { } ending
            || !IsOrdinal(numeral, ending)
        )
            return word;
        Numbered.Read(in passage, at);
        var isCentury = CountsCenturies(in passage, word);
        if (isCentury) passage.Replace(at, end - at, numeral.ToString(), Setting.SmallCapitals);
        passage.Replace(end, word - end, ending, Setting.Superscript);
        if (isCentury && passage[word] == '-') passage.Replace(word, 1, "–");
        Ordinals.JoinNoun(in passage, word);
        return word;
    }

    private static int NumeralAfter(in Passage passage, int at)
    {
        var end = at;
        while (passage[end] is 'I' or 'V' or 'X' or 'L' or 'C') end++;
        return end;
    }

    /// <summary>« Ie » is no ordinal, « Ire » and « Xe » are, « IIIIe » is not a number.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> numeral, string ending) =>
        !(numeral is "I" && ending is "e" or "es")
        && !(numeral.Length == 1 && ending is "es")
        && !numeral.Contains("IIII", StringComparison.Ordinal)
        && !numeral.Contains("VV", StringComparison.Ordinal);

    /// <summary>Whether « siècle » follows, at once or after other numerals: « XIXe et XXe siècles ».</summary>
    private static bool CountsCenturies(in Passage passage, int end)
    {
        var next = passage.Text[end..Math.Min(passage.Text.Length, end + LongestList)];
        var century = next.IndexOf("siècle", StringComparison.Ordinal);
        if (century < 0) return Abbreviates(next);
        foreach (var c in next[..century])
        {
            if (
                !Signs.IsSpace(c)
                && c
                    is not (
                        'I'
                        or 'V'
                        or 'X'
                        or ','
                        or '-'
                        or '–'
                        or 'e'
                        or 'è'
                        or 'm'
                        or 'i'
                        or 'r'
                        or 't'
                        or 'o'
                        or 'u'
                        or 'a'
                        or 'à'
                        or 'l'
                    )
            )
                return false;
        }

        return true;
    }

    /// <summary>« XXIe s. »</summary>
    private static bool Abbreviates(ReadOnlySpan<char> next) =>
        next.Length > 2 && Signs.IsSpace(next[0]) && next[1] == 's' && next[2] == '.';

    private static bool IsName(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && char.IsLower(word[^1]);
}
