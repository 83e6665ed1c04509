using System.Collections.Concurrent;
using System.Collections.Frozen;
using Oim.Content.Sources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Where everything about a country or a theme stands: /pays/honduras, /themes/retour.</summary>
public static class SubjectAddresses
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Codes = new(StringComparer.Ordinal);

    public static string OfCountry(string code, SiteRequest site) => SystemPage.Countries.AddressOf(SlugOf(code, site.Language), site);

    public static string OfTheme(string slug, SiteRequest site) => SystemPage.Themes.AddressOf(slug, site);

    /// <summary>The country an address names in a language; null when there is no such country.</summary>
    public static string? CodeOf(string slug, string language) =>
        Codes.GetOrAdd(language, static language => Countries.All.ToFrozenDictionary(code => SlugOf(code, language), code => code, StringComparer.Ordinal)).GetValueOrDefault(slug);

    /// <summary>Addresses are ASCII: in Arabic they say the English name.</summary>
    private static string SlugOf(string code, string language) => Slug.Of(Countries.Name(code, language == "ar" ? "en" : language));
}
