using Oim.Content.FrontMatter;

namespace Oim.Content.Kinds.Declared;

/// <summary>A text in one or several languages: « Grade », or <c>{ fr: Grade, en: Grade }</c>.</summary>
/// <param name="ByLanguage">By language code; "" is a text that was written without one.</param>
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>In a language; else without one; else in French, the language of editors; else in the first.</summary>
    public string In(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? ByLanguage.GetValueOrDefault("")
        ?? ByLanguage.GetValueOrDefault(French)
        ?? ByLanguage.Values.First();

    private const string French = "fr";

    public static LocalText Of(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { [""] = text });

    /// <summary>What is shown as one line holds no control characters: the description of the API could not say them.</summary>
    internal static string Words(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>Null when the value is neither a text nor a map of texts by language.</summary>
    public static LocalText? Read(HeaderNode? node) => node switch
    {
        HeaderScalar { IsNull: false } text => Of(Words(text.Text)),
        HeaderMap map when map.Entries.Count > 0 && map.Entries.All(entry => entry.Value is HeaderScalar) => new(
            map.Entries.DistinctBy(entry => entry.Name.ToLowerInvariant()).ToDictionary(
                entry => entry.Name.ToLowerInvariant(),
                entry => Words(((HeaderScalar)entry.Value).Text),
                StringComparer.Ordinal
            )
        ),
        _ => null,
    };
}
