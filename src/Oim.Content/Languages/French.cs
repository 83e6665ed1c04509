using System.Globalization;
using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>French, the language of the site's own words wherever another one lacks them.</summary>
internal static class French
{
    public static Locale Locale { get; } = new("fr", "fr-FR")
    {
        Typography = TypographyRules.French,
        Transcript = "Transcription",
        Dates = new FrenchDates(CultureInfo.GetCultureInfo("fr-FR")),
        Countries = new FrenchCountryForms(),
        InLanguage = "en {0}",
        Offer = "Lire cette page en français",
        TimeZones = new FrenchTimeZones(),
        Citations = new("et", "s. d.", "Disponible à l’adresse\u00A0: "),
        Letters = "àâäæçéèêëîïôöœùûüÿ",
        SmallWords =
        [
            "les", "de", "le", "la", "des", "du", "un", "une", "et", "est", "que", "qui", "dans", "pour", "sur", "avec", "par", "au",
            "aux", "ce", "cette", "ces", "son", "sa", "ses", "leur", "plus", "pas", "ne", "il", "elle", "sont", "été", "nous", "vous",
            "à", "en", "l", "d", "qu", "n", "c", "j", "a", "ou", "se", "on", "ont", "être", "leurs", "mais", "comme", "ils",
            "elles", "fait", "tout", "tous", "toute", "même", "sans", "entre", "selon", "ainsi", "dont", "où", "y", "sous", "après",
            "avant", "cela",
        ],
        PluralOf = static count => count is 0 or 1 ? "one" : "other",
        FiguresAsTable = "Les chiffres, en tableau",
        ByteUnits = ["o", "ko", "Mo", "Go"],
        RemarkTitles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "Note",
            ["info"] = "Information",
            ["abstract"] = "Résumé",
            ["todo"] = "À faire",
            ["tip"] = "Astuce",
            ["success"] = "Réussite",
            ["important"] = "Important",
            ["warning"] = "Attention",
            ["caution"] = "Attention",
            ["danger"] = "Danger",
            ["error"] = "Erreur",
            ["bug"] = "Anomalie",
            ["failure"] = "Échec",
            ["question"] = "Question",
            ["example"] = "Exemple",
            ["details"] = "Détails",
            ["quote"] = "Citation",
        },
    };
}
