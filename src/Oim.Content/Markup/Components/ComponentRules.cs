using Oim.Content.Diagnostics;
using static Oim.Content.Diagnostics.DiagnosticRule;

namespace Oim.Content.Markup.Components;

/// <summary>What can be wrong with a component of a text. It is then shown as a box like any other.</summary>
public static class ComponentRules
{
    public static readonly DiagnosticRule Wrong = Warning("OIM1219",
        new("« ::: {0} » : attendu {1}", "“::: {0}”: expected {1}"),
        new("écrivez par exemple « {2} »", "write for example “{2}”"));

    public static readonly DiagnosticRule Unknown = Warning("OIM1220",
        new("boîte « ::: {0} » inconnue", "unknown box “::: {0}”"),
        new("écrivez « ::: {1} »", "write “::: {1}”"));

    public static readonly DiagnosticRule ForeignDrawing = Info("OIM1223",
        new("dessin d’un autre outil, montré comme du code : {0}", "drawing of another tool, shown as code: {0}"),
        new("mettez ses nombres dans un tableau, dans une boîte « ::: graphique barres Titre », ou faites-en une image",
            "put its numbers in a table, in a box “::: graphique barres Title”, or make it a picture"));

    public static readonly DiagnosticRule NoSource = Warning("OIM1221",
        new("graphique sans source", "chart without a source"),
        new("écrivez sous le tableau d’où viennent les chiffres, et leur date",
            "write below the table where the figures come from, and their date"));
}
