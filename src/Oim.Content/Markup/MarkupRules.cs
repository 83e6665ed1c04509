using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Markup;

/// <summary>What can be wrong in the Markdown of a page.</summary>
public static class MarkupRules
{
    public static readonly DiagnosticRule DroppedHtml = Warning("OIM1201",
        new("HTML non admis : {0}", "HTML not allowed: {0}"),
        new("écrivez-le en Markdown ; seul le texte a été gardé", "write it in Markdown; only its text was kept"));

    public static readonly DiagnosticRule UnsafeLink = Warning("OIM1202",
        new("adresse refusée « {0} » : attendu https, http, mailto, tel ou un chemin", "refused address “{0}”: expected https, http, mailto, tel or a path"),
        new("corrigez l’adresse ; le texte du lien reste affiché", "mend the address; the text of the link is still shown"));

    public static readonly DiagnosticRule LinkOutside = Warning("OIM1203",
        new("le lien « {0} » sort du dossier de contenu", "the link “{0}” leaves the content folder"),
        new("comptez les « ../ », ou écrivez le chemin depuis la racine, comme /actualites/…", "count the “../”, or write the path from the root, like /actualites/…"));

    public static readonly DiagnosticRule MergeMarker = Warning("OIM1204",
        new("marque de fusion Git restée dans le texte", "Git merge marker left in the text"),
        new("gardez une des deux versions et retirez les lignes <<<<<<<, ======= et >>>>>>>", "keep one of the two versions and remove the lines <<<<<<<, ======= and >>>>>>>"));
}
