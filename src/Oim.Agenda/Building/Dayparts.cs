using System.Text.RegularExpressions;

namespace Oim.Agenda.Building;

/// <summary>« Matinée », « Après-midi »: a heading above slots, never a slot.</summary>
internal static partial class Dayparts
{
    public static bool Is(string text) => Form().IsMatch(text);

    [GeneratedRegex(
        @"^(?:le |la |l['’]|dans la )?(?:matin(?:[ée]e)?|apr[èe]s[- ]midi|soir(?:[ée]e)?|morning|afternoon|evening|mañana|tarde|noche)(?: "
            + @"sessions?)?\s{0,9}:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
