using System.Globalization;

namespace Oim.Content.Languages;

/// <summary>Spanish.</summary>
internal static class Spanish
{
    public static Locale Locale { get; } = new("es")
    {
        Transcript = "Transcripción",
        Dates = new(CultureInfo.GetCultureInfo("es"), "d 'de' MMMM 'de' yyyy", "MMMM 'de' yyyy"),
        InLanguage = "en {0}",
        Offer = "Leer esta página en español",
        TimeZones = new("hora de {0}", "tiempo universal"),
        Citations = new("y", "s. f.", "Disponible en: "),
        FiguresAsTable = "Las cifras, en una tabla",
        Letters = "áéíñóúü",
        SmallWords =
        [
            "el", "los", "y", "de", "la", "que", "en", "del", "las", "por", "con", "para", "una", "un", "se", "su", "al", "es", "como",
            "más", "no", "lo", "sus", "este", "esta", "o", "son", "ha", "fue", "sobre", "entre", "ser", "sin", "está", "han", "también",
            "pero", "cuando", "desde", "hasta", "todo", "todos", "toda", "todas", "muy", "donde", "quien", "le", "les", "nos", "si",
            "hay", "esto", "ese", "esa", "estos", "estas", "era", "a",
        ],
        AddressWords = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recherche"] = "buscar",
            ["plan-du-site"] = "mapa-del-sitio",
            ["pays"] = "paises",
            ["themes"] = "temas",
            ["documents"] = "documentos",
            ["personnes"] = "personas",
            ["presse"] = "prensa",
        },
        RemarkTitles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "Nota",
            ["info"] = "Información",
            ["abstract"] = "Resumen",
            ["todo"] = "Por hacer",
            ["tip"] = "Consejo",
            ["success"] = "Éxito",
            ["important"] = "Importante",
            ["warning"] = "Atención",
            ["caution"] = "Atención",
            ["danger"] = "Peligro",
            ["error"] = "Error",
            ["bug"] = "Error",
            ["failure"] = "Fallo",
            ["question"] = "Pregunta",
            ["example"] = "Ejemplo",
            ["details"] = "Detalles",
            ["quote"] = "Cita",
        },
    };
}
