using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Markup;

/// <summary>
/// What can be wrong in the Markdown of a page, and what was read although another tool's Markdown or a slip of the pen wrote it.
/// </summary>
public static class MarkupRules
{
    public static readonly DiagnosticRule DroppedHtml = Warning("OIM1201",
        new("HTML non admis : {0}{1}", "HTML not allowed: {0}{1}"),
        new("écrivez-le en Markdown ; seul le texte a été gardé", "write it in Markdown; only its text was kept"));

    public static readonly DiagnosticRule UnsafeLink = Warning(
        "OIM1202",
        new(
            "adresse refusée « {0} » : attendu https, http, mailto, tel ou un chemin",
            "refused address “{0}”: expected https, http, mailto, tel or a path"
        ),
        new("corrigez l’adresse ; le texte du lien reste affiché", "mend the address; the text of the link is still shown")
    );

    public static readonly DiagnosticRule LinkOutside = Warning("OIM1203",
        new("le lien « {0} » sort du dossier de contenu", "the link “{0}” leaves the content folder"),
        new(
            "comptez les « ../ », ou écrivez le chemin depuis la racine, comme /actualites/…",
            "count the “../”, or write the path from the root, like /actualites/…"
        )
    );

    public static readonly DiagnosticRule MergeMarker = Warning("OIM1204",
        new("marque de fusion Git restée dans le texte", "Git merge marker left in the text"),
        new(
            "gardez une des deux versions et retirez les lignes <<<<<<<, ======= et >>>>>>>",
            "keep one of the two versions and remove the lines <<<<<<<, ======= and >>>>>>>"
        )
    );

    public static readonly DiagnosticRule TemplateTag = Info("OIM1205",
        new("balise d’un autre outil, ni exécutée ni affichée : {0}{1}", "tag of another tool, neither run nor shown: {0}{1}"),
        new("écrivez ce qu’elle doit montrer en Markdown", "write what it should show in Markdown"));

    public static readonly DiagnosticRule Component = Info(
        "OIM1206",
        new(
            "composant d’un autre outil : {0}{1} ; son texte est gardé, ses liens aussi",
            "component of another tool: {0}{1}; its text is kept, and so are its links"
        ),
        new("écrivez-le en Markdown", "write it in Markdown")
    );

    public static readonly DiagnosticRule LooseBold = Info("OIM1207",
        new("espaces entre les astérisques et le texte gras : {0}{1}", "spaces between the asterisks and the bold text: {0}{1}"),
        new("écrivez « **gras** », sans espace à l’intérieur", "write “**bold**”, without spaces inside"));

    public static readonly DiagnosticRule GluedHeading = Info("OIM1208",
        new("titre sans espace après le croisillon : {0}{1}", "heading without a space after the hash: {0}{1}"),
        new("écrivez « ## Titre »", "write “## Title”"));

    public static readonly DiagnosticRule ForeignBullet = Info("OIM1209",
        new("ligne lue comme un élément de liste : {0}{1}", "line read as an item of a list: {0}{1}"),
        new("commencez la ligne par « - » ou « 1. », puis une espace", "start the line with “-” or “1.”, then a space"));

    public static readonly DiagnosticRule SpacedAddress = Info("OIM1210",
        new("espaces dans une adresse de lien : {0}{1}", "spaces in the address of a link: {0}{1}"),
        new(
            "remplacez chaque espace par %20, ou mettez l’adresse entre < et >",
            "replace each space by %20, or put the address between < and >"
        )
    );

    public static readonly DiagnosticRule BrokenAddress = Info("OIM1211",
        new("adresse « {0} » lue comme « {1} »", "address “{0}” read as “{1}”"),
        new("écrivez « {1} »", "write “{1}”"));

    public static readonly DiagnosticRule EmptyLink = Info("OIM1212",
        new("lien sans adresse : « {0} »", "link without an address: “{0}”"),
        new(
            "écrivez l’adresse entre les parenthèses, ou retirez les crochets",
            "write the address between the parentheses, or remove the brackets"
        )
    );

    public static readonly DiagnosticRule Frame = Info("OIM1213",
        new("cadre ou lecteur incorporé, montré comme un lien : {0}", "embedded frame or player, shown as a link: {0}"),
        new(
            "écrivez un lien vers ce qu’il montre : [titre de la vidéo](https://…)",
            "write a link to what it shows: [title of the video](https://…)"
        )
    );

    public static readonly DiagnosticRule WikiLink = Info("OIM1215",
        new("lien de wiki, lu comme un lien : {0}{1}", "wiki link, read as a link: {0}{1}"),
        new("écrivez « [mots](chemin/de/la-page.md) »", "write “[words](path/of/the-page.md)”"));

    public static readonly DiagnosticRule MissingFootnote = Warning("OIM1216",
        new("note de bas de page absente : « [^{0}] »", "missing footnote: “[^{0}]”"),
        new(
            "écrivez plus bas une ligne « [^{0}]: texte de la note », ou retirez l’appel",
            "write a line “[^{0}]: text of the note” further down, or remove the call"
        )
    );

    public static readonly DiagnosticRule ForeignImage = Warning(
        "OIM1217",
        new(
            "image d’un autre site, qu’aucune page ne peut montrer (dans le texte, un lien la remplace) : « {0} »",
            "image of another site, which no page can show (in the text, a link stands for it): “{0}”"
        ),
        new(
            "copiez le fichier à côté de la page et écrivez son nom, ou faites-en un lien : [mots](https://…)",
            "copy the file beside the page and write its name, or make it a link: [words](https://…)"
        )
    );

    public static readonly DiagnosticRule UnclosedComment = Warning(
        "OIM1218",
        new(
            "commentaire HTML qui n’est pas fermé : ce qui le suit n’est pas montré",
            "HTML comment that is not closed: what follows it is not shown"
        ),
        new("fermez-le par « --> »", "close it with “-->”")
    );

    public static readonly DiagnosticRule UnclosedElement = Warning(
        "OIM1222",
        new(
            "« <{0}> » n’est pas fermé : dans un navigateur, il cacherait tout ce qui le suit",
            "<{0}> is not closed: in a browser, it would hide all that follows it"
        ),
        new("fermez-le par « </{0}> », ou retirez-le", "close it with “</{0}>”, or take it away")
    );

    public static readonly DiagnosticRule TooDeep = Error(
        "OIM1214",
        new(
            "Markdown imbriqué trop profondément : le texte est montré sans mise en forme",
            "Markdown nested too deep: the text is shown without formatting"
        ),
        new("retirez les signes répétés (>, *, [) de cette page", "remove the repeated signs (>, *, [) from this page")
    );
}
