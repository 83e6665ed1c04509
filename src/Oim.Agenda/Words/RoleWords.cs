using System.Collections.Frozen;

namespace Oim.Agenda.Words;

/// <summary>The words that name a role, in both genders and numbers, French and English.</summary>
internal static class RoleWords
{
    private static readonly (RoleKind Kind, string Masculine, string Feminine, string Neutral)[] Table =
    [
        (
            RoleKind.Moderator,
            "moderateur comoderateur facilitateur moderador facilitador",
            "moderatrice comoderatrice facilitatrice moderadora facilitadora",
            "moderation comoderation moderator comoderator facilitator facilitation"
        ),
        (
            RoleKind.Chair,
            "president copresident chairman",
            "presidente copresidente chairwoman presidenta",
            "presidence copresidence chair cochair chairperson convener convenor"
        ),
        (
            RoleKind.Speaker,
            "orateur intervenant conferencier presentateur exposant participant contributeur temoin orador expositor",
            "oratrice intervenante conferenciere presentatrice exposante participante contributrice oradora expositora",
            "speaker presenter lecturer keynote contributor ponente conferencista"
        ),
        (
            RoleKind.Rapporteur,
            "rapporteur corapporteur relator",
            "relatora rapporteuse rapporteure rapportrice corapporteuse corapporteure",
            ""
        ),
        (
            RoleKind.Discussant,
            "discutant repondant commentateur",
            "discutante repondante commentatrice",
            "discussant respondent comentarista"
        ),
        (RoleKind.Panelist, "", "", "paneliste panelliste panelista panelist panellist"),
        (RoleKind.Host, "animateur coanimateur", "animatrice coanimatrice", "animation coanimation host cohost mc"),
        (RoleKind.Secretary, "", "", "secretariat"),
    ];

    private static readonly FrozenDictionary<string, (RoleKind Kind, Gender Gender, bool Plural)> Known = Forms()
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FeminineEndings = new[]
    {
        "trice",
        "rice",
        "ice",
        "euse",
        "e",
        "ne",
        "te",
        "ere",
        "iere",
        "ure",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The role a word names; inclusive writing included: modérateur·trice, intervenant.e.s, orateur(trice)s,
    /// modérateur/modératrice.</summary>
    public static (RoleKind Kind, Gender Gender, bool Plural)? Find(string word)
    {
        var folded = Slug.Fold(word).Replace("co-", "co", StringComparison.Ordinal);
        if (Known.TryGetValue(folded, out var found)) return found;
        var pieces = folded.Split(['·', '.', '•', '‧', '∙', '/', '(', ')', '-', '⋅'], StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length < 2 || !Known.TryGetValue(pieces[0], out found)) return null;
        var others = pieces[1..].Where(piece => piece != "s").Select(piece => piece.TrimEnd('s')).ToList();
        var feminine = others.Any(piece => FeminineEndings.Contains(piece) || Known.TryGetValue(piece, out _));
        if (!feminine && others.Count > 0) return null;
        return (found.Kind, feminine ? Gender.Inclusive : found.Gender, found.Plural || pieces[1..].Any(piece => piece.EndsWith('s')));
    }

    private static Dictionary<string, (RoleKind, Gender, bool)> Forms()
    {
        var forms = new Dictionary<string, (RoleKind, Gender, bool)>(StringComparer.Ordinal);
        foreach (var (kind, masculine, feminine, neutral) in Table)
        {
            foreach (var (words, gender) in new[] { (masculine, Gender.Masculine), (feminine, Gender.Feminine), (neutral, Gender.Unknown) })
            {
                foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    forms[word] = (kind, gender, false);
                    if (word.EndsWith("or", StringComparison.Ordinal)) forms[word + "es"] = (kind, gender, true);
                    forms[word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] + "men" : word + "s"] = (kind, gender, true);
                }
            }
        }

        return forms;
    }
}
