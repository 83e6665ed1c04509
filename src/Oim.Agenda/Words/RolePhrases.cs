using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>Roles told by a phrase: « modérée par », « sous la présidence de », « chaired by ».</summary>
internal static partial class RolePhrases
{
    private const string By =
        @"(?:(?:co-?)?(?:mod[ée]r[ée]|pr[ée]sid[ée]|anim[ée]|facilit[ée]|pr[ée]sent[ée]|introduit|conclu|"
            + @"ouvert)(?:[·.(]?e[)]?)?(?:[·.(]?s[)]?)?|ouverture|cl[ôo]ture|introduction|conclusions?|mots? d['’]ouverture|moderated|"
            + @"facilitated|chaired|presided|hosted|presented|opened|closed|opening|closing)\s{1,9}(?:par|by)(?!\p{L})"
        + @"|sous\s{1,9}la\s{1,9}(?:co-?)?pr[ée]sidence\s{1,9}(?:conjointe\s{1,9})?(?:de\s{1,9}|d['’]\s{0,9})"
        + @"|under\s{1,9}the\s{1,9}chair(?:man)?ship\s{1,9}of(?!\p{L})"
        + @"|(?:avec\s{1,9})?l?['’]?interventions?\s{1,9}(?:de\s{1,9}|d['’]\s{0,9})|avec\s{1,9}la\s{1,9}participation\s{1,9}"
        + @"(?:de\s{1,9}|d['’]\s{0,9})|(?:with|avec)(?=\s{0,9}:|"
        + @"\s{0,9}$)|par(?=\s{0,9}:)|by(?=\s{0,9}:)";

    [GeneratedRegex("^(?:" + By + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Start();

    [GeneratedRegex(@"(?<=[\s,(])(?:" + By + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Inner();

    public static (RoleKind Kind, Gender Gender, bool Plural) Read(string phrase)
    {
        var folded =
            Slug.Fold(phrase).TrimStart('c', 'o', '-') is var bare && Starts(bare, "mod", "fac", "pres") ? bare : Slug.Fold(phrase);
        var kind =
            Starts(folded, "mod", "fac") ? RoleKind.Moderator
            : Starts(folded, "presid", "sous", "under", "chair") ? RoleKind.Chair
            : Starts(folded, "anim", "host") ? RoleKind.Host
            : Starts(folded, "ouv", "open", "introd", "mot") ? RoleKind.Opener
            : Starts(folded, "clo", "conclu") ? RoleKind.Closer
            : RoleKind.Speaker;
        var participle = folded.Split(' ')[0];
        var gender = participle.IndexOfAny(['·', '.', '(']) >= 0 ? Gender.Inclusive : Gender.Unknown;
        return (kind, gender, false);
    }

    private static bool Starts(string text, params string[] beginnings) =>
        beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal));
}
