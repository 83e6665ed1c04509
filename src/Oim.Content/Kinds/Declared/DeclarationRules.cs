using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Kinds.Declared;

/// <summary>What can be wrong in the declaration of a kind, and in the values of its fields.</summary>
public static class DeclarationRules
{
    public static readonly DiagnosticRule BadName = Error(
        "OIM1801",
        new(
            "« {0} » n’est pas un nom : attendu des lettres sans accent, des chiffres, des tirets",
            "“{0}” is no name: expected letters without accents, digits, hyphens"
        ),
        new("écrivez par exemple « {1} »", "write for example “{1}”")
    );

    public static readonly DiagnosticRule Unknown = Error(
        "OIM1802",
        new("« {0} » : « {1} » n’est pas connu ici ; attendu {2}", "“{0}”: “{1}” is not known here; expected {2}"),
        new("écrivez par exemple « {3} »", "write for example “{3}”")
    );

    public static readonly DiagnosticRule TakenName = Error(
        "OIM1803",
        new(
            "le champ « {0} » : toutes les pages ont déjà une clé de ce nom, « {1} »",
            "field “{0}”: every page already has a key of that name, “{1}”"
        ),
        new(
            "donnez-lui un autre nom ; pour rendre « {1} » obligatoire, écrivez « required: [{1}] »",
            "give it another name; to make “{1}” required, write “required: [{1}]”"
        )
    );

    public static readonly DiagnosticRule NoChoices = Error(
        "OIM1804",
        new("le champ « {0} » est un choix, et rien ne dit entre quoi", "field “{0}” is a choice, and nothing says among what"),
        new("ajoutez « choices: [premier, second] »", "add “choices: [first, second]”")
    );

    public static readonly DiagnosticRule KindInCode = Error(
        "OIM1805",
        new(
            "le genre « {0} » est fait de code : une déclaration n’y change rien",
            "kind “{0}” is made of code: a declaration changes nothing in it"
        ),
        new("donnez un autre nom à ce fichier", "give this file another name")
    );

    public static readonly DiagnosticRule NotAChoice = Warning(
        "OIM1806",
        new("« {0} » : « {1} » n’est pas prévu ; attendu {2}", "“{0}”: “{1}” is not foreseen; expected {2}"),
        new("écrivez « {0}: {3} », ou ajoutez ce choix à {4}", "write “{0}: {3}”, or add this choice to {4}")
    );

    public static readonly DiagnosticRule BadIdentifier = Warning(
        "OIM1807",
        new("« {0} » : « {1} » n’est pas un {2} : {3}", "“{0}”: “{1}” is no {2}: {3}"),
        new("recopiez-le du document même, par exemple {4}", "copy it from the document itself, for example {4}")
    );

    public static readonly DiagnosticRule Backwards = Warning(
        "OIM1808",
        new("« {0} » : la période « {1} » finit avant de commencer", "“{0}”: the period “{1}” ends before it starts"),
        new("écrivez le début, une barre et la fin : 2024-08-01/2024-09-04", "write the start, a slash and the end: 2024-08-01/2024-09-04")
    );

    public static readonly DiagnosticRule UndeclaredKey = Info(
        "OIM1809",
        new(
            "le genre « {1} » n’a pas de clé « {0} » : elle ne paraît nulle part{2}{4}",
            "kind “{1}” has no key “{0}”: it is shown nowhere{2}{4}"
        ),
        new("{3} ; ou retirez-la", "{3}; or remove it")
    ).OnceAFolder();
}
