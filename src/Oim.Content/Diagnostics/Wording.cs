using System.Globalization;

namespace Oim.Content.Diagnostics;

/// <summary>
/// One text in the two languages editors may ask for; <c>{0}</c>… stand for a diagnostic's arguments. An argument that is itself a phrase
/// carries both languages, as <see cref="Phrase"/> packs them.
/// </summary>
public sealed record Wording(string French, string English)
{
    /// <summary>Parts the two languages of a phrase: a character that no file of text holds.</summary>
    private const char Both = '\u001F';

    /// <summary>A phrase that stands as an argument inside another wording.</summary>
    public static string Phrase(string french, string english) => $"{french}{Both}{english}";

    /// <summary>The name of a language.</summary>
    public static string Language(string code) => Phrase(LanguageNames.NameIn(code, "fr"), LanguageNames.NameIn(code, "en"));

    public string In(string language, params IReadOnlyList<string> arguments)
    {
        var format = Template(language);
        return arguments.Count == 0
            ? format
            : string.Format(CultureInfo.InvariantCulture, format, [.. arguments.Select(argument => Pick(argument, language))]);
    }

    /// <summary>This wording as an argument of another.</summary>
    public string Phrased => Phrase(French, English);

    /// <summary>The text with its placeholders.</summary>
    public string Template(string language) => language == "en" ? English : French;

    private static string Pick(string argument, string language)
    {
        var parting = argument.IndexOf(Both, StringComparison.Ordinal);
        if (parting < 0) return argument;
        return language == "en" ? argument[(parting + 1)..] : argument[..parting];
    }
}
