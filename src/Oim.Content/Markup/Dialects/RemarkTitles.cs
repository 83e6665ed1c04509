namespace Oim.Content.Markup.Dialects;

/// <summary>What a remark is called when its author gave it no title, in the language of the page.</summary>
internal static class RemarkTitles
{
    private static readonly Dictionary<string, (string Class, string French, string English, string Spanish)> Names = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["note"] = ("info", "Note", "Note", "Nota"),
        ["info"] = ("info", "Information", "Information", "Información"),
        ["abstract"] = ("info", "Résumé", "Summary", "Resumen"),
        ["summary"] = ("info", "Résumé", "Summary", "Resumen"),
        ["todo"] = ("info", "À faire", "To do", "Por hacer"),
        ["tip"] = ("tip", "Astuce", "Tip", "Consejo"),
        ["hint"] = ("tip", "Astuce", "Tip", "Consejo"),
        ["astuce"] = ("tip", "Astuce", "Tip", "Consejo"),
        ["success"] = ("tip", "Réussite", "Success", "Éxito"),
        ["important"] = ("important", "Important", "Important", "Importante"),
        ["warning"] = ("warning", "Attention", "Warning", "Atención"),
        ["attention"] = ("warning", "Attention", "Warning", "Atención"),
        ["caution"] = ("warning", "Attention", "Caution", "Atención"),
        ["danger"] = ("danger", "Danger", "Danger", "Peligro"),
        ["error"] = ("danger", "Erreur", "Error", "Error"),
        ["bug"] = ("danger", "Anomalie", "Bug", "Error"),
        ["failure"] = ("danger", "Échec", "Failure", "Fallo"),
        ["question"] = ("info", "Question", "Question", "Pregunta"),
        ["faq"] = ("info", "Question", "Question", "Pregunta"),
        ["example"] = ("example", "Exemple", "Example", "Ejemplo"),
        ["exemple"] = ("example", "Exemple", "Example", "Ejemplo"),
        ["details"] = ("info", "Détails", "Details", "Detalles"),
        ["quote"] = ("quote", "Citation", "Quote", "Cita"),
        ["cite"] = ("quote", "Citation", "Quote", "Cita"),
    };

    /// <summary>The name of a kind: for one nobody knows, the word its author wrote.</summary>
    public static string Of(string kind, string language)
    {
        if (!Names.TryGetValue(kind, out var name)) return char.ToUpperInvariant(kind[0]) + kind[1..];
        return language switch { "en" => name.English, "es" => name.Spanish, _ => name.French };
    }

    public static bool Knows(string kind) => Names.ContainsKey(kind);

    /// <summary>The site's own containers are styled by their names.</summary>
    public static bool HasOwnStyle(string kind) => kind is "note" or "quote" or "tip" or "warning" or "important";

    /// <summary>The class that styles a kind.</summary>
    public static string ClassOf(string kind) => Names.TryGetValue(kind, out var name) ? name.Class : "info";
}
