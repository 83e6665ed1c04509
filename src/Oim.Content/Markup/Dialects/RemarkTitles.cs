namespace Oim.Content.Markup.Dialects;

/// <summary>What a remark is called when its author gave it no title, in the language of the page.</summary>
internal static class RemarkTitles
{
    private static readonly Dictionary<string, (string Class, string French, string English, string Spanish, string Arabic)> Names = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["note"] = ("info", "Note", "Note", "Nota", "ملاحظة"),
        ["info"] = ("info", "Information", "Information", "Información", "معلومات"),
        ["abstract"] = ("info", "Résumé", "Summary", "Resumen", "ملخص"),
        ["summary"] = ("info", "Résumé", "Summary", "Resumen", "ملخص"),
        ["todo"] = ("info", "À faire", "To do", "Por hacer", "للإنجاز"),
        ["tip"] = ("tip", "Astuce", "Tip", "Consejo", "نصيحة"),
        ["hint"] = ("tip", "Astuce", "Tip", "Consejo", "نصيحة"),
        ["astuce"] = ("tip", "Astuce", "Tip", "Consejo", "نصيحة"),
        ["success"] = ("tip", "Réussite", "Success", "Éxito", "نجاح"),
        ["important"] = ("important", "Important", "Important", "Importante", "مهم"),
        ["warning"] = ("warning", "Attention", "Warning", "Atención", "تحذير"),
        ["attention"] = ("warning", "Attention", "Warning", "Atención", "تنبيه"),
        ["caution"] = ("warning", "Attention", "Caution", "Atención", "تنبيه"),
        ["danger"] = ("danger", "Danger", "Danger", "Peligro", "خطر"),
        ["error"] = ("danger", "Erreur", "Error", "Error", "خطأ"),
        ["bug"] = ("danger", "Anomalie", "Bug", "Error", "خلل"),
        ["failure"] = ("danger", "Échec", "Failure", "Fallo", "إخفاق"),
        ["question"] = ("info", "Question", "Question", "Pregunta", "سؤال"),
        ["faq"] = ("info", "Question", "Question", "Pregunta", "سؤال"),
        ["example"] = ("example", "Exemple", "Example", "Ejemplo", "مثال"),
        ["exemple"] = ("example", "Exemple", "Example", "Ejemplo", "مثال"),
        ["details"] = ("info", "Détails", "Details", "Detalles", "التفاصيل"),
        ["quote"] = ("quote", "Citation", "Quote", "Cita", "اقتباس"),
        ["cite"] = ("quote", "Citation", "Quote", "Cita", "اقتباس"),
    };

    /// <summary>The name of a kind: for one nobody knows, the word its author wrote.</summary>
    public static string Of(string kind, string language)
    {
        if (!Names.TryGetValue(kind, out var name)) return char.ToUpperInvariant(kind[0]) + kind[1..];
        return language switch { "en" => name.English, "es" => name.Spanish, "ar" => name.Arabic, _ => name.French };
    }

    public static bool Knows(string kind) => Names.ContainsKey(kind);

    /// <summary>The site's own containers are styled by their names.</summary>
    public static bool HasOwnStyle(string kind) => kind is "note" or "quote" or "tip" or "warning" or "important";

    /// <summary>The class that styles a kind.</summary>
    public static string ClassOf(string kind) => Names.TryGetValue(kind, out var name) ? name.Class : "info";
}
