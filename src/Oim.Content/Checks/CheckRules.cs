using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Checks;

/// <summary>What only a comparison of files with one another can find.</summary>
public static class CheckRules
{
    public static readonly DiagnosticRule AddressTaken = Error("OIM1301",
        new("l’adresse « {0} » est déjà celle de {1}", "the address “{0}” already belongs to {1}"),
        new(
            "donnez à l’une des deux pages un autre « slug », ou renommez le fichier",
            "give one of the two pages another “slug”, or rename the file"
        )
    );

    public static readonly DiagnosticRule AliasTaken = Warning("OIM1302",
        new("l’ancienne adresse « {0} » est celle d’une page qui existe : {1}", "the old address “{0}” is that of a living page: {1}"),
        new("retirez-la de « aliases », ou de redirections.csv", "remove it from “aliases”, or from redirections.csv"));

    public static readonly DiagnosticRule AliasOfItself = Warning(
        "OIM1303",
        new(
            "l’ancienne adresse « {0} » est l’adresse actuelle de la page : elle renverrait à elle-même",
            "the old address “{0}” is the page’s present one: it would lead to itself"
        ),
        new("retirez-la de « aliases », ou de redirections.csv", "remove it from “aliases”, or from redirections.csv")
    );

    public static readonly DiagnosticRule AliasShared = Warning(
        "OIM1304",
        new(
            "l’ancienne adresse « {0} » est déjà écrite dans {1}, qui l’emporte",
            "the old address “{0}” is already written in {1}, which wins"
        ),
        new("gardez-la à un seul endroit", "keep it in one place")
    );

    public static readonly DiagnosticRule AliasUnreachable = Warning(
        "OIM1305",
        new(
            "l’ancienne adresse « {0} » est celle d’un fichier ou d’une page du site lui-même : elle ne mènera jamais ici",
            "the old address “{0}” is that of a file or of a page of the site itself: it will never lead here"
        ),
        new("retirez-la de « aliases », ou de redirections.csv", "remove it from “aliases”, or from redirections.csv")
    );

    public static readonly DiagnosticRule Moved = Warning(
        "OIM1306",
        new(
            "page déplacée : son ancienne adresse « {0} » n’est écrite nulle part, et sera perdue avec la base",
            "page moved: its old address “{0}” is written nowhere, and will be lost with the database"
        ),
        new(
            "ajoutez « aliases: [{0}] » à l’en-tête, ou lancez « check --fix », qui récrit aussi les liens",
            "add “aliases: [{0}]” to the header, or run “check --fix”, which rewrites the links too"
        )
    );

    public static readonly DiagnosticRule LostRedirection = Warning("OIM1307",
        new("la redirection de « {0} » mène à « {1} », qui n’est l’adresse d’aucune page",
            "“{0}” is redirected to “{1}”, where there is no page"),
        new("corrigez la seconde adresse, ou retirez la ligne", "mend the second address, or remove the line"));

    public static readonly DiagnosticRule UnreadRedirection = Warning("OIM1308",
        new("ligne qui n’est pas une redirection : « {0} »", "line that is no redirection: “{0}”"),
        new("écrivez « /ancienne;/nouvelle » ; « * » seulement à la fin", "write “/old;/new”; “*” at the end alone"));

    public static readonly DiagnosticRule DraftRedirection = Warning("OIM1309",
        new("la redirection de « {0} » mène à un brouillon, « {1} » : rien n’est montré à cette adresse",
            "“{0}” is redirected to a draft, “{1}”: nothing is shown there"),
        new(
            "publiez la page (retirez « draft: true » de son en-tête), ou nommez-en une autre",
            "publish the page (take “draft: true” out of its header), or name another"
        )
    );

    public static readonly DiagnosticRule ForeignRedirection = Warning("OIM1310",
        new("la redirection de « {0} » mène à un autre site, « {1} » : elle n’est pas suivie",
            "“{0}” is redirected to another site, “{1}”: that is not followed"),
        new(
            "écrivez l’adresse d’une page d’ici, sans l’hôte ; pour conduire ailleurs, faites à l’ancienne adresse une page avec un lien",
            "write the address of a page of this site, without a host; to lead elsewhere, make a page with a link at the old address"
        )
    );

    public static readonly DiagnosticRule DeadLink = Warning("OIM1401",
        new("le lien vers « {0} » ne mène nulle part", "the link to “{0}” leads nowhere"),
        new("{1}", "{1}"));

    public static readonly DiagnosticRule MissingFile = Warning("OIM1402",
        new("le fichier « {0} » n’existe pas", "the file “{0}” does not exist"),
        new("{1}", "{1}"));

    public static readonly DiagnosticRule DeadAnchor = Warning("OIM1403",
        new("l’ancre « #{0} » n’existe pas dans {1}", "the anchor “#{0}” does not exist in {1}"),
        new("{2}", "{2}"));

    public static readonly DiagnosticRule OrphanTranslation = Info(
        "OIM1404",
        new(
            "traduction d’une page qui n’existe pas dans la langue du site ({0})",
            "translation of a page that does not exist in the site’s language ({0})"
        ),
        new(
            "écrivez l’original, ou donnez aux deux fichiers le même nom",
            "write the original page, or give both files the same name"
        )
    );

    public static readonly DiagnosticRule OrphanTranslationKey = Warning(
        "OIM1405",
        new(
            "clé de traduction « {0} » : aucune page d’une autre langue ne la porte",
            "translation key “{0}”: no page of another language has it"
        ),
        new("écrivez la même dans la page traduite, ou retirez-la", "write the same in the translated page, or remove it")
    );

    public static readonly DiagnosticRule Unlinked = Info("OIM1406",
        new("aucune page, aucun menu ne mène à celle-ci", "no page and no menu leads to this one"),
        new("ajoutez un lien vers elle, ou une entrée dans navigation.yml", "add a link to it, or an entry in navigation.yml"));

    public static readonly DiagnosticRule OrphanFile = Info("OIM1407",
        new("aucune page ne mène à ce fichier", "no page leads to this file"),
        new(
            "ajoutez un lien vers lui sur la page qui le concerne, ou retirez-le du dossier",
            "link to it from the page it belongs to, or remove it from the folder"
        )
    );

    public static readonly DiagnosticRule LanguageFolder = Info(
        "OIM1408",
        new(
            "dossier nommé « {0} » sous un autre : ses pages sont lues dans la langue du site ({1})",
            "folder named “{0}” below another: its pages are read in the site’s language ({1})"
        ),
        new(
            "déplacez-le au premier niveau (« {2} »), ou nommez ses fichiers « page.{0}.md » à côté de leurs originaux",
            "move it to the first level (“{2}”), or name its files “page.{0}.md” beside their originals"
        )
    );

    public static readonly DiagnosticRule DeadMenuLink = Warning("OIM1501",
        new("le lien du menu vers « {0} » ne mène à aucune page publiée", "the menu link to “{0}” leads to no published page"),
        new("{1}", "{1}"));

    public static readonly DiagnosticRule DraftLink = Info(
        "OIM1409",
        new("le lien vers « {0} » mène à un brouillon : seuls ses mots sont montrés",
            "the link to “{0}” leads to a draft: only its words are shown"),
        new(
            "publiez la page (retirez « draft: true » de son en-tête), ou retirez le lien",
            "publish the page (take “draft: true” out of its header), or remove the link"
        )
    );

    public static readonly DiagnosticRule UndeclaredLanguage = Warning(
        "OIM1410",
        new(
            "traduction en {0}, langue que le site ne déclare pas : la page est lue comme une autre, à l’adresse « {1} »",
            "translation in {0}, a language the site does not declare: it is read as another page, at “{1}”"
        ),
        new("ajoutez « {2} » à « languages » dans site.yml, ou renommez le fichier",
            "add “{2}” to “languages” in site.yml, or rename the file")
    );

    public static readonly DiagnosticRule DeadForeignLink = Warning("OIM1411",
        new("le lien vers « {0} » ne mène plus nulle part ({1})", "the link to “{0}” leads nowhere any more ({1})"),
        new("cherchez la nouvelle adresse de la page, ou retirez le lien", "look for the page’s new address, or remove the link"));

    public static readonly DiagnosticRule UnsureForeignLink = Info("OIM1412",
        new("le lien vers « {0} » n’a pas pu être vérifié ({1})", "the link to “{0}” could not be checked ({1})"),
        new("ouvrez-le dans un navigateur", "open it in a browser"));

    public static readonly DiagnosticRule UnlabelledLink = Info(
        "OIM1413",
        new("le lien vers « {0} » mène à une page en {1}, sans le dire", "the link to “{0}” leads to a page in {1} without saying so"),
        new(
            "dites-le dans le lien : « {2} (en {1}) » – le site l’ajoute d’ici là –, ou traduisez la page",
            "say so in the link: “{2} (in {1})” – the site adds it until then –, or translate the page"
        )
    );

    public static readonly DiagnosticRule OtherKind = Warning("OIM1414",
        new("« {0} » est une page du genre « {1} » ; « {2} » attend : {3}",
            "“{0}” is a page of kind “{1}”; “{2}” expects: {3}"),
        new("nommez une page du genre attendu{4}", "name a page of the kind expected{4}"));

    public static readonly DiagnosticRule UntranslatedEntry = Info(
        "OIM1503",
        new(
            "entrée sans traduction : « {0} » n’existe qu’en {1}, et son titre n’est pas traduit",
            "entry without translation: “{0}” exists only in {1}, and its title is not translated"
        ),
        new("donnez-lui un « title », ou traduisez la page", "give it a “title”, or translate the page")
    );

    public static readonly DiagnosticRule DraftMenuLink = Warning("OIM1502",
        new("le lien du menu vers « {0} » mène à un brouillon : il n’est pas montré",
            "the menu link to “{0}” leads to a draft: it is not shown"),
        new(
            "publiez la page (retirez « draft: true » de son en-tête), ou retirez l’entrée",
            "publish the page (take “draft: true” out of its header), or remove the entry"
        )
    );

    public static readonly DiagnosticRule NoContentFolder = Error("OIM1601",
        new("le dossier de contenu n’existe pas : {0}", "the content folder does not exist: {0}"),
        new("créez-le, ou nommez le bon : {1} DOSSIER", "create it, or name the right one: {1} FOLDER"));
}
