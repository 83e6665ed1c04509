using System.Globalization;

namespace Oim.Site.Features.Shared;

/// <summary>
/// What is known of a person, a place or a file, in one line: « directrice, Organisation exemple, Sénégal », with the reader's comma.
/// </summary>
public static class FactLine
{
    public static string Of(params IEnumerable<string?> facts) => In(CultureInfo.CurrentUICulture.Name, facts);

    /// <param name="language">That of the facts.</param>
    public static string In(string language, params IEnumerable<string?> facts) =>
        string.Join(Locales.Of(language).Comma, facts.Where(fact => !string.IsNullOrEmpty(fact)));
}
