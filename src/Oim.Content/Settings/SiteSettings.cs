using System.Text.Json.Serialization;

namespace Oim.Content.Settings;

/// <summary>What site.yml says, or what goes without saying.</summary>
public sealed record SiteSettings
{
    public const string File = "site.yml";

    /// <summary>The languages file names may carry where site.yml names none.</summary>
    public static IReadOnlyList<string> KnownLanguages => [.. Locales.All.Select(locale => locale.Code)];

    /// <summary>In the default language, then in those that site.yml translates them into.</summary>
    public IReadOnlyList<SiteNames> Names { get; init; } = [new("fr", "Mon site", null, null, null)];

    /// <summary>The public origin, such as https://exemple.org, without a last slash; null: as the request says.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The first one is the default and has no prefix in addresses.</summary>
    public IReadOnlyList<string> Languages { get; init; } = KnownLanguages;

    /// <summary>By a language: those whose text stands for a page that is not in it, the best first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fallback { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>An IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Feeds carry whole texts; otherwise summaries. An address may ask for the other.</summary>
    public bool FeedsAreFull { get; init; } = true;

    /// <summary>One at most; shown while it is of now.</summary>
    public UrgentBanner? Banner { get; init; }

    /// <summary>Each picture must say whose it is.</summary>
    public bool CreditIsRequired { get; init; }

    /// <summary>Names of countries that the site has its own way with.</summary>
    public IReadOnlyList<CountryWord> OwnCountryWords { get; init; } = [];

    public ThemeNames Themes { get; init; } = ThemeNames.None;

    [JsonIgnore]
    public CountryWords Countries => new(OwnCountryWords);

    [JsonIgnore]
    public string DefaultLanguage => Languages[0];

    /// <summary>What the site is called in a language; in the default one where nobody has said.</summary>
    public SiteNames NamesIn(string language) => Names.FirstOrDefault(names => names.Language == language) ?? Names[0];

    /// <summary>What the addresses of a language begin with: nothing for the default one.</summary>
    public string PrefixOf(string language) => language == DefaultLanguage ? "" : "/" + language;

    /// <summary>The language an address belongs to, by its first step.</summary>
    public string LanguageOf(string address)
    {
        var end = address.IndexOf('/', 1);
        var first = end < 0 ? address.AsSpan(1) : address.AsSpan(1, end - 1);
        foreach (var language in Languages)
            if (first.SequenceEqual(language)) return language;
        return DefaultLanguage;
    }

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
