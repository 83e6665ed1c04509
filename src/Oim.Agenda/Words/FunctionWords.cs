using System.Collections.Frozen;

namespace Oim.Agenda.Words;

/// <summary>The words a function starts with, and those an organisation starts with, without accents.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Functions = (
        "directeur directrice ministre secretaire president presidente chef cheffe conseiller conseillere administrateur administratrice "
            + "coordonnateur coordonnatrice coordinateur coordinatrice responsable charge chargee "
        + "professeur professeure chercheur chercheuse maitre maitresse docteur docteure doctorant doctorante ambassadeur ambassadrice "
        + "depute deputee senateur senatrice maire adjoint adjointe delegue deleguee commissaire haut haute "
        + "expert experte specialiste consultant consultante analyste architecte avocat avocate juge magistrat magistrate procureur "
        + "procureure medecin infirmier infirmiere journaliste economiste sociologue demographe historien historienne "
        + "anthropologue geographe politologue juriste ecrivain ecrivaine auteur autrice fondateur fondatrice cofondateur cofondatrice "
        + "gerant gerante membre representant representante attache attachee consul consule gouverneur gouverneure "
        + "prefet prefete inspecteur inspectrice officier officiere agent agente assistant assistante associe associee etudiant etudiante "
        + "ingenieur ingenieure statisticien statisticienne point premier premiere deuxieme troisieme "
        + "sous-secretaire sous-directeur sous-directrice sous-prefet envoye envoyee general colonel commandant gestionnaire animateur "
        + "animatrice rapporteur rapporteuse porte-parole doyen doyenne recteur rectrice vice-recteur "
        + "ex-ministre ancien ancienne tresorier tresoriere photographe cineaste realisateur realisatrice entrepreneur entrepreneuse "
        + "traducteur traductrice psychologue pasteur eveque cardinal imam chancelier chanceliere "
        + "director minister secretary deputy head chief senior junior adviser advisor officer coordinator manager professor researcher "
        + "lecturer ambassador counsellor counselor commissioner specialist analyst lawyer "
        + "judge journalist economist founder co-founder cofounder member representative attache governor under-secretary undersecretary "
        + "assistant associate executive permanent acting former ceo cto cfo coo chair chairman chairwoman chairperson "
        + "fellow student engineer phd postdoc scientist demographer focal vice dean rector mayor senator envoy spokesperson moderator "
        + "editor partner ministro ministra viceministro viceministra embajador embajadora jefe jefa secretario directora presidenta "
        + "coordinador coordinadora representante subsecretario subsecretaria asesor asesora profesor profesora investigador "
        + "investigadora alcalde alcaldesa experta oficial"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Organisations = (
        "organisation organization ministere ministry universite university institut institute banque bank fondation foundation "
            + "association agence agency bureau office departement department direction directorate commission conseil council "
        + "comite committee centre center societe society groupe group union croix-rouge haut-commissariat haut-commissaire cabinet "
        + "mission delegation ambassade embassy consulat consulate gouvernement government assemblee parlement parliament senat "
        + "ecole school college faculte faculty laboratoire laboratory federation confederation ligue league reseau network syndicat "
        + "chambre chamber cour court tribunal prefecture region ville mairie commune secretariat nations programme fonds fund "
        + "forum observatoire observatory service division section unite unit caisse academie academy hopital hospital compagnie "
        + "entreprise ong ngo onu un oim iom pnud undp hcr unhcr unicef ue eu cnrs ird ined ocde oecd bit ilo ministerio instituto "
        + "universidad organizacion embajada direccion comision fundacion asociacion gobierno secretaria agencia centro comite red cruz"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // Functions whose first word says little alone: « Special Envoy », « Policy Officer ».
    private static readonly FrozenSet<string> Qualifiers = (
        "special policy legal technical regional national programme project principal data press communication "
        + "communications development migration research international political human global country public protection "
        + "operations liaison independent"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool StartFunction(string text)
    {
        var words = Slug.Fold(text)
            .Split([' ', '\u00A0', '\u202F', ',', '(', '/', '.', '’', '\''], 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return false;
        if (words.Length > 1 && Organisations.Contains(words[1]) && words[0] is "permanent" or "general" or "haute" or "haut")
            return false;
        return Is(words[0]) || (Qualifiers.Contains(words[0]) && words.Skip(1).Take(2).Any(Is));
    }

    public static bool StartOrganisation(string text)
    {
        var words = Slug.Fold(text)
            .Split([' ', '\u00A0', '\u202F', ',', '(', '/', '.', '’', '\''], 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Organisations.Contains(words[0]);
    }

    /// <summary>« Columbia University », « Max Planck Institute »: the word that says so comes last.</summary>
    public static bool EndOrganisation(string text) =>
        Slug.Fold(text).Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
        && words[^1].Length > 4
        && Organisations.Contains(words[^1]);

    /// <summary>OIM, HCR, CNRS: an organisation more likely than a name.</summary>
    public static bool IsAcronym(string word) =>
        word.Length is >= 2 and <= 8 && word.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '/' or '&');

    private static bool Is(string word) =>
        Functions.Contains(word)
        || (
            word.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
            && (Functions.Contains(word[(dash + 1)..]) || Functions.Contains(word[..dash]))
        )
        || (word.IndexOf('·', StringComparison.Ordinal) is > 0 and var dot && Functions.Contains(word[..dot]));
}
