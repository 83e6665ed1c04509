using System.Globalization;
using System.Text;

namespace Oim.Search.Analysis;

/// <summary>Lower case without accents, ligatures opened: what makes « Économie », « economie » and « ÉCONOMIE » one word.</summary>
public static class Folding
{
    private const int TableSize = 0x250;
    private static readonly string[] Latin = BuildTable();

    /// <summary>A word of any length and script, folded.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[3 * 128] : new char[3 * word.Length];
        var length = Fold(word, buffer);
        return length < 0 ? FoldAny(word.ToString()) : new string(buffer[..length]);
    }

    /// <summary>
    /// Folds into a buffer three times as long as the word; −1 where the letters need <see cref="Fold(ReadOnlySpan{char})"/>.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c is >= 'a' and <= 'z')
            {
                into[length++] = c;
                continue;
            }

            if (c >= TableSize) return -1;
            foreach (var folded in Latin[c]) into[length++] = folded;
        }

        return length;
    }

    /// <summary>Whether nothing is left of a word: marks alone, a line of tatweel.</summary>
    public static bool IsNothing(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c < TableSize ? Latin[c].Length > 0 : FoldAny(c.ToString()).Length > 0) return false;
        return true;
    }

    private static string FoldAny(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normal(NormalizationForm.FormKD)) folded.Append(FoldDecomposed(c));
        return folded.ToString();
    }

    private static string[] BuildTable()
    {
        var table = new string[TableSize];
        for (var i = 0; i < TableSize; i++)
            table[i] = string.Concat(((char)i).ToString().Normalize(NormalizationForm.FormKD).Select(FoldDecomposed));
        return table;
    }

    private static string FoldDecomposed(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
            ? ""
            : char.ToLowerInvariant(c) switch
            {
                'œ' => "oe",
                'æ' => "ae",
                'ß' => "ss",
                'ø' => "o",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'ı' => "i",
                'þ' => "th",
                // Arabic tatweel lengthens a line, not a word; alef and yeh have variants that writers take for one another.
                'ـ' => "",
                'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
                'ى' => "ي",
                'ة' => "ه",
                >= '٠' and <= '٩' => ((char)('0' + (c - '٠'))).ToString(),
                var lower => lower.ToString(),
            };
}
