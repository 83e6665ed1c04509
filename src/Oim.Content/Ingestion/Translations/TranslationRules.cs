using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Ingestion.Translations;

/// <summary>What can be wrong between a translation and its original.</summary>
public static class TranslationRules
{
    public static readonly DiagnosticRule OriginalUnread = Warning(
        "OIM2001",
        new(
            "l’en-tête de l’original, {0}, ne se lit pas : la traduction n’a pas ce qu’elle en reprend",
            "the header of the original, {0}, cannot be read: the translation lacks what it takes from it"
        ),
        new("corrigez {0} : la traduction suivra", "mend {0}: the translation will follow")
    );

    public static readonly DiagnosticRule InheritedFault = Warning(
        "OIM2002",
        new("une valeur reprise de {0} (ligne {1}) ne convient pas ici : {2}", "a value taken from {0} (line {1}) does not do here: {2}"),
        new("corrigez-la dans {0}, ou écrivez la clé ici", "mend it in {0}, or write the key here")
    );

    public static readonly DiagnosticRule Untranslated = Info(
        "OIM2003",
        new("mots de l’original qui ne sont pas traduits : {0}", "words of the original that are not translated: {0}"),
        new("écrivez ces clés dans la langue de la page", "write these keys in the language of the page")
    );

    public static readonly DiagnosticRule Stale = Info(
        "OIM2005",
        new(
            "l’original, {0}, a changé depuis sa traduction (l. {1})",
            "the original, {0}, has changed since it was translated (l. {1})"
        ),
        new("traduisez ces paragraphes, puis écrivez « translates: [{2}] »", "translate these paragraphs, then write “translates: [{2}]”")
    );

    public static readonly DiagnosticRule Waiting = Warning(
        "OIM2007",
        new("paragraphes de {0} qui ne sont pas encore traduits (l. {1})", "paragraphs of {0} that are not translated yet (l. {1})"),
        new(
            "écrivez chaque traduction sous son commentaire, ou remettez « draft: true »",
            "write each translation below its comment, or set “draft: true” again"
        )
    );

    public static readonly DiagnosticRule Interface = Warning(
        "OIM2006",
        new(
            "l’interface n’est pas entièrement traduite en {0} : il y manque {1} ({2})",
            "the interface is not whole in {0}: {1} are missing ({2})"
        ),
        new(
            "écrivez ces textes dans Texts.{3}.resx : d’ici là, ils sont en français",
            "write these texts in Texts.{3}.resx: until then they are in French"
        )
    );

    public static readonly DiagnosticRule OtherCount = Warning(
        "OIM2004",
        new("« {0} » : {1} ici, {2} dans l’original", "“{0}”: {1} here, {2} in the original"),
        new(
            "donnez un titre pour chacun, dans l’ordre de l’original, ou écrivez toute la clé, fichiers compris",
            "give words for each, in the order of the original, or write the whole key, files included"
        )
    );
}
