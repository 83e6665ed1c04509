using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>English, with British dates.</summary>
internal static class English
{
    public static Locale Locale { get; } = new("en", "en-GB")
    {
        Typography = TypographyRules.English,
        InLanguage = "in {0}",
        Offer = "Read this page in English",
        TimeZones = new("{0} time", "universal time"),
        Countries = new EnglishCountryForms(),
        SmallWords =
        [
            "the", "of", "and", "to", "in", "is", "that", "for", "with", "as", "on", "by", "this", "are", "was", "were", "be", "from",
            "at", "which", "it", "have", "has", "not", "their", "its", "will", "been", "or", "an", "a", "you", "your", "they", "he",
            "she", "his", "her", "our", "we", "but", "can", "all", "other", "when", "there", "what", "who", "would", "should", "may",
            "more", "if", "any", "no", "such", "these", "those", "do", "does",
        ],
        AddressWords = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recherche"] = "search",
            ["plan-du-site"] = "site-map",
            ["pays"] = "countries",
            ["personnes"] = "people",
            ["presse"] = "press",
        },
        RemarkTitles = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "Note",
            ["info"] = "Information",
            ["abstract"] = "Summary",
            ["todo"] = "To do",
            ["tip"] = "Tip",
            ["success"] = "Success",
            ["important"] = "Important",
            ["warning"] = "Warning",
            ["caution"] = "Caution",
            ["danger"] = "Danger",
            ["error"] = "Error",
            ["bug"] = "Bug",
            ["failure"] = "Failure",
            ["question"] = "Question",
            ["example"] = "Example",
            ["details"] = "Details",
            ["quote"] = "Quote",
        },
    };
}
