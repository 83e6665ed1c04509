using System.Text.RegularExpressions;

namespace Oim.Agenda.Words;

/// <summary>Roles told by a phrase: « modérée par », « sous la présidence de », « chaired by ».</summary>
internal static partial class RolePhrases
{
    private const string By =
        @"(?:(?:co-?)?(?:mod[ée]r[ée]|pr[ée]sid[ée]|anim[ée]|facilit[ée]|pr[ée]sent[ée]|introduit|conclu|"
            + @"ouvert)(?:[·.(]?e[)]?)?(?:[·.(]?s[)]?)?|ouverture|cl[ôo]ture|introduction|conclusions?|mots? d['’]ouverture|moderated|"
            + @"facilitated|chaired|presided|hosted|presented|opened|closed|opening|closing)\s+(?:par|by)(?!\p{L})"
        + @"|sous\s+la\s+(?:co-?)?pr[ée]sidence\s+(?:conjointe\s+)?(?:de\s+|d['’]\s*)|under\s+the\s+chair(?:man)?ship\s+of(?!\p{L})"
        + @"|(?:avec\s+)?l?['’]?interventions?\s+(?:de\s+|d['’]\s*)|avec\s+la\s+participation\s+(?:de\s+|d['’]\s*)|(?:with|avec)(?=\s*:|"
        + @"\s*$)|par(?=\s*:)|by(?=\s*:)";

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
