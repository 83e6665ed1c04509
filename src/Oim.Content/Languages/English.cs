using Oim.Typography;

namespace Oim.Content.Languages;

/// <summary>English, with British dates.</summary>
internal static class English
{
    public static Locale Locale { get; } = new("en", "en-GB")
    {
        Typography = TypographyRules.English,
        AddressWords = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recherche"] = "search",
            ["plan-du-site"] = "site-map",
            ["pays"] = "countries",
            ["personnes"] = "people",
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
