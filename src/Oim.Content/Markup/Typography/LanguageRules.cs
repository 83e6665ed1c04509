namespace Oim.Content.Markup.Typography;

/// <summary>Which rules a language has: all for French, light ones for English, none for others.</summary>
internal static class LanguageRules
{
    /// <summary>Language of code and of whatever no rule may touch.</summary>
    public const string None = "zxx";

    /// <summary>fr of « fr-CH ».</summary>
    public static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }

    public static bool MayApplyTo(string language, ReadOnlySpan<char> text) => language switch
    {
        "fr" => FrenchRules.MayApplyTo(text),
        "en" => EnglishRules.MayApplyTo(text),
        _ => false,
    };

    /// <summary>Finds the corrections of a text, in which addresses and template tags are overwritten.</summary>
    public static void Apply(string language, Span<char> text, EditList edits, QuoteStack quotes)
    {
        if (Addresses.MayBeIn(text)) Addresses.Hide(text);
        TemplateTags.Hide(text);
        edits.Clear();
        quotes.Clear();
        var passage = new Passage(text, edits, quotes);
        if (language == "fr") FrenchRules.Apply(ref passage);
        else EnglishRules.Apply(ref passage);
    }
}
