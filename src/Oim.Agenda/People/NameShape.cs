using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Oim.Agenda.Words;

namespace Oim.Agenda.People;

/// <summary>Tells what looks like the name of a person.</summary>
internal static partial class NameShape
{
    private static readonly FrozenSet<string> Particles = (
        "de du des d da dos das do di del della dalla degli der den van von vom zu zum ven ten ter te le la les el al as "
        + "y e i bin ben ibn bint abu ould ag mc mac san st dit dite"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotNames = (
        "debat pause session seance cloture ouverture accueil dejeuner table atelier panel discussion discussions questions presentation "
            + "conclusion conclusions introduction fin remarques synthese plenary welcome coffee lunch closing opening "
        + "break general salle room day jour programme les des une un the and pour dans sur avec par quelles quels comment pourquoi vers "
        + "etat etats allocution discours mot mots exposition projection visite rapport resultats bilan expose exposes message "
        + "intervention interventions declaration temoignage temoignages remarks keynote commentaires commentaire reactions reponses "
        + "participants objectif objectifs contexte note nb duree langues langue lieu date organisateurs partenaires contact inscription "
        + "conference conferences lecture lectures concert cours lecon communication projection hommage causerie restitution"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The length of « M. », « S.E. Mme », « Dr »… at the start.</summary>
    public static int AddressLength(string text) => Address().Match(text).Length;

    /// <param name="lenient">Under a label that announces people.</param>
    public static bool Is(string text, bool lenient)
    {
        var address = AddressLength(text);
        var name = text[address..].Trim();
        if (
            name.Length is < 2 or > 80
            || name.Any(c => char.IsDigit(c) || c is ':' or '?' or '!' or '«' or '»' or '/' or '|' or ';' or '"')
        )
            return false;
        var tokens = name.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length > 8 || !tokens.All(IsToken) || !StartsCapital(tokens[^1]) || !tokens.Any(StartsCapital))
            return false;
        if (tokens.Length == 1 && address == 0 && !(lenient && tokens[0].Length > 2 && !FunctionWords.IsAcronym(tokens[0])))
            return false;
        if (!StartsCapital(tokens[0]) && !Particles.Contains(Slug.Fold(tokens[0]).TrimEnd('\'', '’')))
            return false;
        if (tokens.Any(token => token.EndsWith("tion", StringComparison.Ordinal) || token.EndsWith("tions", StringComparison.Ordinal)))
            return false;
        if (tokens.Any(token => NotNames.Contains(Slug.Fold(token)) || RoleWords.Find(token) is not null))
            return false;
        if (
            FunctionWords.StartFunction(name)
            || FunctionWords.StartOrganisation(name)
            || tokens.Skip(1).Any(token => token.Length > 4 && FunctionWords.StartOrganisation(token))
        )
            return false;
        if (SomebodyInside().IsMatch(name))
            return false;
        if (tokens.Length <= 3 && address == 0 && CountryNames.Find(name) is not null)
            return false;
        return !tokens.All(FunctionWords.IsAcronym) || (tokens.Length >= 2 && tokens.Any(token => token.Length >= 4));
    }

    private static bool IsToken(string token)
    {
        var folded = Slug.Fold(token).TrimEnd('.', '\'', '’');
        if (Particles.Contains(folded))
            return true;
        return StartsCapital(token)
            && token.All(c =>
                char.IsLetter(c)
                || c is '\'' or '’' or '-' or '‐' or '‑' or '.' or '·'
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            );
    }

    // Scripts without capitals count as capitals; d'Arc and O'Neill, l'Hôpital too.
    private static bool StartsCapital(string token) =>
        char.IsUpper(token[0])
        || char.GetUnicodeCategory(token[0]) is UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter
        || (token.Length > 2 && token[1] is '\'' or '’' && char.IsUpper(token[2]))
        || (token.Length > 3 && token.StartsWith("al-", StringComparison.Ordinal))
        || (token.Length > 3 && token.StartsWith("el-", StringComparison.Ordinal));

    // « Exposé de M. Omar Said »: « M. » alone may be an initial.
    [GeneratedRegex(@"\s(?:de|du|par|by|of)\s+(?:M\.|S\.\s?E)|\s(?:Mmes?|Mrs?|Ms|Dr|Prof)\b\.?\s", RegexOptions.NonBacktracking)]
    private static partial Regex SomebodyInside();

    [GeneratedRegex(
        @"^(?:(?:S\.\s?E\.?(?:\s?M\.)?|H\.\s?E\.?|S\.\s?Exc\.|Son Excellence|Son Altesse(?: Royale)?|S\.\s?A\.\s?R\.|His Excellency|Her "
            + @"Excellency|The Hon(?:ourable|\.)?|Hon\.|L['’]honorable|MM\.|M\.|Mr\.?|Mrs\.?|Ms\.?|Mmes|Mme\.?|Mlle|Mlles|Madame|Monsieur|"
            + @"Dre?\.?|Prof\.?|Professeure?|Pr\.?|Me|Maître|Sir|Dame|Ing\.|Gén\.|Col\.|Cdt\.?|Sœur|Père|Cheikh|Sheikh|Amb\.|Son Éminence|"
            + @"Mgr|Sr\.|Sra\.|Dra\.)(?:\s{1,9}(?:(?:l['’]|le |la )(?:Préfète?|Maire|Ministre|Ambassadeure?|Ambassadrice|Présidente?|"
            + @"Directeur|Directrice|Gouverneure?|Recteur|Rectrice|Professeure?|Docteure?|Sénateur|Sénatrice|Députée?|Consule?|Secrétaire "
            + @"(?:général|d['’]État)e?|Commissaire|Représentante?|Doyen|Doyenne)\s{1,9}(?=\p{Lu})|l['’](?=Ambassad)|le |la )?|"
            + @"(?<=\.))){1,8}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
