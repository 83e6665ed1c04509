using System.Collections.Frozen;
using System.Globalization;

namespace Oim.Typography.Rules;

/// <summary>
/// An en dash joins the two ends of a range of years or numbers (« Dialogue 2009–2010 », « p. 12–15 »). Only where both ends are surely
/// such: never in telephone numbers, ISO dates, scores, or the number of a law, a standard or a resolution.
/// </summary>
internal static class Ranges
{
    private const int LongestYear = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReferenceWords = Words(
        "n°",
        "nº",
        "no",
        "ISO",
        "loi",
        "décret",
        "arrêté",
        "ordonnance",
        "circulaire",
        "directive",
        "règlement",
        "article",
        "articles",
        "art.",
        "dossier",
        "code",
        "réf.",
        "référence",
        "résolution",
        "rés.",
        "L.",
        "R.",
        "D."
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PageWords = Words(
        "p.",
        "pp.",
        "page",
        "pages",
        "chap.",
        "chapitres",
        "fig.",
        "vol.",
        "lignes",
        "paragraphes"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Words(
        "participants",
        "personnes",
        "pays",
        "pages",
        "élèves",
        "enfants",
        "membres",
        "degrés",
        "points",
        "kilomètres",
        "mètres"
    );

    /// <summary>
    /// Words between which and a unit two numbers with a spaced hyphen are a range, rather than a number and what it counts.
    /// </summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeRange = Words(
        "les",
        "des",
        "aux",
        "de",
        "pour",
        "chez",
        "en",
        "sur",
        "environ",
        "âgés",
        "âgées"
    );

    /// <summary>The hyphen between two numbers.</summary>
    public static void Join(in Passage passage, int hyphen)
    {
        if (Joins(in passage, hyphen, hyphen + 1, out _)) passage.Replace(hyphen, 1, "–");
    }

    /// <summary>Whether a spaced hyphen stands in a range: « 2009 - 2010 », « les 10 - 12 ans ».</summary>
    public static bool JoinsSpaced(in Passage passage, int end, int next)
    {
        if (!Joins(in passage, end, next, out var start)) return false;
        var before = passage.WordBefore(start);
        return passage.SpacesBefore(start) == 0
            || BeforeRange.Contains(before)
            || PageWords.Contains(before)
            || IsYear(passage.Text[start..end]);
    }

    /// <param name="firstEnd">The end of the first number.</param>
    /// <param name="last">The beginning of the second one.</param>
    private static bool Joins(in Passage passage, int firstEnd, int last, out int start)
    {
        start = firstEnd;
        while (Signs.IsDigit(passage[start - 1])) start--;
        var end = passage.DigitsAfter(last);
        if (start == firstEnd || end == last || !StandsAlone(in passage, start, end)) return false;
        var from = passage.Text[start..firstEnd];
        var to = passage.Text[last..end];
        if (from[0] == '0' || to[0] == '0' || !Ascend(from, to) || ReferenceWords.Contains(passage.WordBefore(start))) return false;
        return (IsYear(from) && IsYear(to)) || PageWords.Contains(passage.WordBefore(start)) || IsMeasured(in passage, end);
    }

    private static bool StandsAlone(in Passage passage, int start, int end) =>
        passage[start - 1] is not '/' and not Signs.Opaque
        && (Signs.IsBeforeWord(passage[start - 1]) || PageWords.Contains(passage.WordBefore(start)))
        && !Signs.IsWord(passage[end])
        && passage[end] is not ('-' or '/' or Signs.Opaque)
        && !(passage[end] is '.' or ',' or ':' or '\'' && Signs.IsWord(passage[end + 1]));

    private static bool Ascend(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        first.Length <= LongestYear && last.Length <= LongestYear && Number(first) < Number(last);

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == LongestYear && digits.IndexOfAnyExceptInRange('0', '9') < 0 && Number(digits) is >= 1000 and < 2200;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsMeasured(in Passage passage, int end)
    {
        var word = passage.SpacesAfter(end);
        var letters = passage.Text[word..passage.LettersAfter(word)];
        return Units.At(in passage, word, attached: false) > 0 || DayAndMonth.IsMonth(letters) || Counted.Contains(letters);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
