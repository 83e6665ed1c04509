using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.FrontMatter;

/// <summary>What can be wrong in the YAML header of a page, or in site.yml and navigation.yml.</summary>
public static class HeaderRules
{
    public static readonly DiagnosticRule Syntax = Error("OIM1001",
        new("l’en-tête n’est pas du YAML lisible : {0}", "the header is not readable YAML: {0}"),
        new(
            "corrigez cette ligne ; un texte qui contient « : », une apostrophe ou un guillemet s’écrit entre guillemets doubles",
            "mend this line; a text with “: ”, an apostrophe or a quote goes between double quotes"
        )
    );

    public static readonly DiagnosticRule NotClosed = Error("OIM1002",
        new("l’en-tête n’est pas fermé", "the header is not closed"),
        new("écrivez une ligne « --- » avant la ligne {0}", "write a line “---” before line {0}"));

    public static readonly DiagnosticRule NoTitle = Warning("OIM1003",
        new("pas de titre : « {0} » en tient lieu", "no title: “{0}” stands in"),
        new("ajoutez « title: … » dans l’en-tête", "add “title: …” to the header"));

    public static readonly DiagnosticRule BadDate = Error("OIM1004",
        new("{0} « {1} » : attendu une date AAAA-MM-JJ", "{0} “{1}”: expected a date YYYY-MM-DD"),
        new(
            "écrivez par exemple 2026-12-01, ou 2026-12-01T14:00 avec l’heure",
            "write for example 2026-12-01, or 2026-12-01T14:00 with the hour"
        )
    );

    public static readonly DiagnosticRule WrongForm = Error("OIM1005",
        new("« {0} » : attendu {1}, trouvé {2}", "“{0}”: expected {1}, found {2}"),
        new("écrivez « {0}: » puis {1}", "write “{0}:” followed by {1}"));

    public static readonly DiagnosticRule UnknownSetting = Warning("OIM1029",
        new("clé « {0} » inconnue dans ce fichier : elle est sans effet", "key “{0}” that this file does not have: it has no effect"),
        new("écrivez l’une de celles-ci : {1} ; ou retirez-la", "write one of these: {1}; or remove it"));

    public static readonly DiagnosticRule UnknownKey = Warning("OIM1006",
        new("clé inconnue « {0} »{2}", "unknown key “{0}”{2}"),
        new("vouliez-vous dire « {1} » ?", "did you mean “{1}”?")).OnceAFolder();

    public static readonly DiagnosticRule DuplicateKey = Warning("OIM1007",
        new("clé « {0} » déjà écrite à la ligne {1} : la dernière compte", "key “{0}” already written on line {1}: the last one counts"),
        new("gardez une seule des deux lignes", "keep one of the two lines"));

    public static readonly DiagnosticRule UnknownKind = Error("OIM1008",
        new("genre inconnu « {0} » : attendu {1}", "unknown kind “{0}”: expected {1}"),
        new("écrivez « kind: {2} », ou retirez la ligne", "write “kind: {2}”, or remove the line"));

    public static readonly DiagnosticRule Required = Error("OIM1009",
        new("« {0} » manque : cette page en a besoin ({1})", "“{0}” is missing: this page needs it"),
        new("ajoutez « {0}: … » dans l’en-tête", "add “{0}: …” to the header"));

    public static readonly DiagnosticRule ForeignFormat = Warning(
        "OIM1010",
        new(
            "en-tête {0}, dont seules les valeurs simples sont lues : attendu du YAML entre deux lignes « --- »",
            "{0} header, of which only simple values are read: expected YAML between two lines “---”"
        ),
        new("réécrivez l’en-tête en YAML, par exemple « title: Mon titre »", "rewrite the header as YAML, for example “title: My title”")
    );

    public static readonly DiagnosticRule NoImageAlt = Warning("OIM1011",
        new("image sans texte de remplacement", "image without alternative text"),
        new(
            "écrivez « {0} » ; « {1}: \"\" » si l’image est décorative",
            "write “{0}”; “{1}: \"\"” if the image is decorative"
        )
    );

    public static readonly DiagnosticRule NotOpened = Error("OIM1012",
        new("l’en-tête n’est pas ouvert", "the header is not opened"),
        new("écrivez une ligne « --- » tout en haut du fichier", "write a line “---” at the very top of the file"));

    public static readonly DiagnosticRule UnknownCountry = Warning("OIM1013",
        new(
            "pays inconnu « {0} » : attendu un nom de pays, ou son code de deux lettres",
            "unknown country “{0}”: expected a country’s name or two-letter code"
        ),
        new("{1}", "{1}"));

    public static readonly DiagnosticRule UnknownTimeZone = Error("OIM1014",
        new("fuseau horaire inconnu « {0} »", "unknown time zone “{0}”"),
        new("écrivez un nom comme Europe/Paris ou Asia/Bangkok", "write a name such as Europe/Paris or Asia/Bangkok"));

    public static readonly DiagnosticRule Mended = Warning("OIM1015",
        new("{0} : la ligne a été lue comme le texte qu’elle est", "{0}: the line was read as the text it is"),
        new("écrivez « {1} »", "write “{1}”"));

    public static readonly DiagnosticRule UnreadableDate = Warning("OIM1016",
        new("{0} « {1} » : ce n’est pas une date ; la valeur est ignorée", "{0} “{1}”: not a date, the page does without"),
        new(
            "écrivez par exemple 2026-12-01, ou 2026-12-01T14:00 avec l’heure",
            "write for example 2026-12-01, or 2026-12-01T14:00 with the hour"
        )
    );

    public static readonly DiagnosticRule Tab = Warning("OIM1017",
        new("tabulation dans le retrait, lue comme deux espaces", "tab in the indentation, read as two spaces"),
        new("écrivez « {0} », avec des espaces", "write “{0}”, with spaces"));

    public static readonly DiagnosticRule MergeMarker = Error(
        "OIM1018",
        new(
            "marque de fusion Git restée dans l’en-tête : la première version est lue",
            "Git merge marker left in the header: the first version is read"
        ),
        new(
            "gardez une des deux versions et retirez les lignes <<<<<<<, ======= et >>>>>>>",
            "keep one of the two versions and remove the lines <<<<<<<, ======= and >>>>>>>"
        )
    );

    public static readonly DiagnosticRule NoReason = Warning("OIM1020",
        new("« silence » sans raison : {0} reste signalé", "“silence” without a reason: {0} is not silenced"),
        new("écrivez « {0}: \"la raison\" » sous « silence: »", "write “{0}: \"the reason\"” below “silence:”"));

    public static readonly DiagnosticRule NotSilenced = Warning("OIM1021",
        new("{0} est une erreur : elle ne peut pas être passée sous silence", "{0} is an error: it cannot be silenced"),
        new("corrigez-la, et retirez la ligne", "mend it, and remove the line"));

    public static readonly DiagnosticRule UnknownCode = Warning("OIM1022",
        new("« silence » : code inconnu « {0} »", "“silence”: unknown code “{0}”"),
        new("vouliez-vous dire {1} ?", "did you mean {1}?"));

    public static readonly DiagnosticRule OddFence = Warning("OIM1024",
        new("l’en-tête est entouré de « {0} » : attendu « --- »", "the header is fenced by “{0}”: expected “---”"),
        new(
            "écrivez « --- », sans rien d’autre, au-dessus et au-dessous de l’en-tête",
            "write “---”, and nothing else, above and below the header"
        )
    );

    public static readonly DiagnosticRule NoFences = Warning("OIM1023",
        new("l’en-tête n’est pas entre deux lignes « --- »", "the header is not between two lines “---”"),
        new(
            "écrivez une ligne « --- » tout en haut du fichier, et une autre avant la ligne {0}",
            "write a line “---” at the very top of the file, and another before line {0}"
        )
    );

    public static readonly DiagnosticRule BadEmail = Warning("OIM1025",
        new("adresse électronique « {0} » : aucun message n’y arrive", "e-mail address “{0}”: no message arrives there"),
        new("écrivez-la en entier, comme contact@exemple.org", "write it in full, such as contact@example.org"));

    public static readonly DiagnosticRule BadPhone = Warning("OIM1026",
        new("téléphone « {0} » : ce n’est pas un numéro", "telephone “{0}”: this is no number"),
        new("écrivez-le en chiffres, comme +221 33 123 45 67", "write it in figures, such as +221 33 123 45 67"));

    public static readonly DiagnosticRule BadAddress = Warning("OIM1027",
        new("adresse « {0} » : ce n’est pas une adresse postale", "address “{0}”: this is no postal address"),
        new("écrivez la rue et la ville, ou retirez la ligne", "write the street and the town, or remove the line"));

    public static readonly DiagnosticRule NotIndexed = Info(
        "OIM1019",
        new(
            "page absente des moteurs de recherche et du plan du site, par « {0} »",
            "page kept out of search engines and the site map, by “{0}”"
        ),
        new("retirez la ligne pour qu’elle y soit", "remove the line to have it there")
    );
}
