using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Markup.Quality;

/// <summary>What makes a page hard to read for some of its readers, or hard to find.</summary>
public static class QualityRules
{
    public static readonly DiagnosticRule LongSummary = Info("OIM1701",
        new("résumé de {0} signes : les moteurs de recherche en montrent 160", "summary of {0} characters: search engines show 160"),
        new("gardez l’essentiel dans les 160 premiers", "keep the main point within the first 160"));

    public static readonly DiagnosticRule NoAlternative = Warning("OIM1702",
        new("image sans texte de remplacement : {0}", "image without alternative text: {0}"),
        new(
            "écrivez ce qu’elle montre entre les crochets : ![Carte des bureaux]({0})",
            "write what it shows between the brackets: ![Map of the offices]({0})"
        )
    );

    public static readonly DiagnosticRule HeadingJump = Info("OIM1703",
        new("saut de niveau de titre : « {0} » est de niveau {1}, attendu {2}", "heading levels jump: “{0}” is of level {1}, expected {2}"),
        new("écrivez ce titre avec {2} « # »", "write this heading with {2} “#”"));

    public static readonly DiagnosticRule VagueLink = Warning(
        "OIM1704",
        new(
            "lien « {0} » : hors de sa phrase, il ne dit pas où il mène",
            "link “{0}”: out of its sentence, it does not say where it leads"
        ),
        new(
            "mettez dans le lien le nom de ce qu’il ouvre : « le rapport annuel 2026 »",
            "put the name of what it opens in the link: “the 2026 annual report”"
        )
    );

    public static readonly DiagnosticRule NoTableHeader = Warning("OIM1705",
        new("tableau sans en-têtes de colonnes", "table without column headers"),
        new("nommez chaque colonne dans la première ligne du tableau", "name each column in the first row of the table"));

    public static readonly DiagnosticRule Capitals = Info("OIM1706",
        new("paragraphe tout en capitales : « {0} »", "paragraph all in capitals: “{0}”"),
        new("écrivez-le en minuscules, et en gras s’il importe : **Texte**", "write it in lower case, and in bold if it matters: **Text**")
    );

    public static readonly DiagnosticRule UnmarkedLanguage = Info("OIM1707",
        new("paragraphe en {0}, sans que sa langue soit indiquée : « {1} »", "paragraph in {0}, without its language being marked: “{1}”"),
        new(
            "ajoutez {{lang={2}}} à la fin du paragraphe, pour les lecteurs d’écran",
            "add {{lang={2}}} at the end of the paragraph, for screen readers"
        )
    );

    public static readonly DiagnosticRule OtherLanguage = Info(
        "OIM1709",
        new("page écrite en {0}, publiée comme une page en {1}", "page written in {0}, published as a page in {1}"),
        new(
            "donnez à son fichier le nom de sa langue : « page.{2}.md », ou rangez-le sous le dossier « {2} » du premier niveau",
            "name its file after its language: “page.{2}.md”, or put it below the folder “{2}” of the first level"
        )
    );

    public static readonly DiagnosticRule WordlessLink = Warning("OIM1708",
        new("lien sans texte, vers {0}", "link without words, to {0}"),
        new("écrivez entre les crochets ce qu’il ouvre", "write what it opens between the brackets"));
}
