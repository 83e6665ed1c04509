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

    /// <summary>The hyphen between two numbers.</summary>
    public static void Join(in Passage passage, int hyphen)
    {
        var start = hyphen;
        while (Signs.IsDigit(passage[start - 1])) start--;
        var end = passage.DigitsAfter(hyphen + 1);
        if (start == hyphen || end == hyphen + 1 || !StandsAlone(in passage, start, end)) return;
        var first = passage.Text[start..hyphen];
        var last = passage.Text[(hyphen + 1)..end];
        if (first[0] == '0' || last[0] == '0' || !Ascend(first, last) || ReferenceWords.Contains(passage.WordBefore(start)))
            return;
        if ((IsYear(first) && IsYear(last)) || PageWords.Contains(passage.WordBefore(start)) || IsMeasured(in passage, end))
            passage.Replace(hyphen, 1, "–");
    }

    /// <summary>Whether two years stand on both sides of a spaced hyphen.</summary>
    public static bool JoinsYears(in Passage passage, int start, int next)
    {
        var end = passage.DigitsAfter(next);
        return start >= LongestYear
            && IsYear(passage.Text[(start - LongestYear)..start])
            && IsYear(passage.Text[next..end])
            && StandsAlone(in passage, start - LongestYear, end);
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
        return Units.At(in passage, word, attached: false) > 0 || Dates.IsMonth(letters) || Counted.Contains(letters);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
