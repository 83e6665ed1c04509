using System.Diagnostics.CodeAnalysis;

namespace Oim.Content.Settings;

/// <summary>What the site calls countries: as site.yml says, else as each language does.</summary>
/// <param name="own">What site.yml says.</param>
public sealed class CountryWords(IReadOnlyList<CountryWord> own)
{
    /// <summary>The name as a list has it; nothing for none.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? Name(string? code, string language) =>
        code is null ? null : Find(code, language)?.Name ?? Countries.Name(code, language);

    /// <summary>As the subject of a sentence: « le Honduras ».</summary>
    public string WithArticle(string code, string language) => Usage(code, language).WithArticle;

    /// <summary>As a place: « au Honduras ».</summary>
    public string AsPlace(string code, string language) => Usage(code, language).AsPlace;

    /// <summary>As what something belongs to: « du Honduras ».</summary>
    public string Of(string code, string language) => Locales.Of(language).Countries.Of(Usage(code, language));

    /// <summary>All that a country is called in a language: what the site calls it, and its other names.</summary>
    public IReadOnlyList<string> NamesOf(string code, string language) =>
        [.. Countries.NamesOf(code, language).Union(OwnNames(code, language), StringComparer.Ordinal)];

    /// <summary>What site.yml calls it in a language, if it does.</summary>
    public IEnumerable<string> OwnNames(string code, string language) =>
        own.Where(word => word.Code == code && word.Language == language).Select(word => word.Name);

    /// <summary>The code of a country by what the site calls it, else by one of its names in some languages.</summary>
    /// <returns>Null when none is called so.</returns>
    public string? Called(string name, IEnumerable<string> languages) =>
        own.FirstOrDefault(word => Slug.Of(word.Name) == Slug.Of(name))?.Code ?? Countries.Called(name, languages);

    private CountryUsage Usage(string code, string language)
    {
        var forms = Locales.Of(language).Countries;
        return Find(code, language) is { } word ? forms.Usage(word.Name, word.Article, word.Preposition) : forms.Usage(code);
    }

    private CountryWord? Find(string code, string language) => own.FirstOrDefault(word => word.Code == code && word.Language == language);
}

/// <summary>What site.yml calls one country in one language.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Article">Empty: none; null: what goes without saying.</param>
/// <param name="Preposition">All that stands before the name of a place; null: what follows from the article.</param>
public sealed record CountryWord(string Code, string Language, string Name, string? Article, string? Preposition);
