using System.Globalization;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What is known of a person, a place or a file, in one line: « directrice, Organisation exemple, Sénégal », with the reader's comma.
/// </summary>
public static class FactLine
{
    private static string Reader => CultureInfo.CurrentUICulture.Name;

    public static string Of(params IEnumerable<string?> facts) => In(Reader, facts);

    /// <param name="language">That of the facts.</param>
    public static string In(string language, params IEnumerable<string?> facts) =>
        string.Join(Locales.Of(language).Comma, facts.Where(fact => !string.IsNullOrEmpty(fact)));

    /// <summary>Facts that follow each other in one language, together; null is the reader's.</summary>
    public static IReadOnlyList<(string Text, string? Language)> ByLanguage(IEnumerable<(string? Text, string? Language)> facts)
    {
        var lines = new List<(string Text, string? Language)>();
        foreach (var (text, language) in facts)
        {
            if (string.IsNullOrEmpty(text)) continue;
            if (lines is [.., var (before, same)] && same == language) lines[^1] = (In(language ?? Reader, before, text), language);
            else lines.Add((text, language));
        }

        return lines;
    }
}
