using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>« Ateliers parallèles », and « Atelier A » that is one of them.</summary>
internal static partial class ParallelForms
{
    public static bool AreSeveral(string title) => Several().IsMatch(title);

    public static bool IsOne(string text) => One().IsMatch(text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:ateliers|workshops|groupes|working groups|breakouts?|sous-groupes|tracks|(?:sessions|s[ée]ances|tables rondes|panels) "
            + @"(?:parall[èe]les|simultan[ée]e?s)|parallel sessions|en parall[èe]le)\b",
        Options
    )]
    private static partial Regex Several();

    [GeneratedRegex(
        @"^(?:atelier|workshop|groupe(?: de travail)?|working group|group|breakout(?: session| group| room)?|sous-groupe|track|session(?: "
            + @"parall[èe]le)?|s[ée]ance|table ronde|panel)\s{1,9}(?:n°\s{0,9})?(?-i:\p{Lu}|[0-9]{1,2}|[IVX]{1,200})(?![\p{L}0-9])",
        Options
    )]
    private static partial Regex One();
}
