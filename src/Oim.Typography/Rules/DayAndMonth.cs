using System.Collections.Frozen;

namespace Oim.Typography.Rules;

/// <summary>
/// A no-break space between the day and its month, « 1er » for the first, no leading zero
/// (Lexique de l'Imprimerie nationale).
/// </summary>
internal static class DayAndMonth
{
    private const int LastDay = 31;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = new[]
    {
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "fevrier", "aout", "decembre", "janv", "févr", "avr", "juill", "sept", "oct", "nov", "déc",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsMonth(ReadOnlySpan<char> word) => word.Length > 2 && Months.Contains(word);

    /// <summary>Puts right the date a number begins; false where no month follows it.</summary>
    public static bool Read(in Passage passage, int at, int end)
    {
        if (end - at > 2 || Day(passage.Text[at..end]) is < 1 or > LastDay || !IsMonthAfter(in passage, end)) return false;
        if (passage[at - 1] is '-' or '–') return JoinMonth(in passage, end); // 4–6 juin
        if (passage[at] == '0') passage.Replace(at, 1, "");
        if (Day(passage.Text[at..end]) == 1) passage.Replace(end, 0, "er", Setting.Superscript);
        return JoinMonth(in passage, end);
    }

    /// <summary>No break before the month that follows « 1er ».</summary>
    public static bool JoinMonth(in Passage passage, int end)
    {
        var isDate = IsMonthAfter(in passage, end);
        if (isDate) passage.Join(end, passage.SpacesAfter(end));
        return isDate;
    }

    private static bool IsMonthAfter(in Passage passage, int end)
    {
        var month = passage.SpacesAfter(end);
        return month > end && IsMonth(passage.Text[month..passage.LettersAfter(month)]);
    }

    private static int Day(ReadOnlySpan<char> digits) => digits.Length == 1 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0';
}
