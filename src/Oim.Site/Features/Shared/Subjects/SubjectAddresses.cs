using System.Collections.Concurrent;
using System.Collections.Frozen;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Where everything about a country or a theme stands: /pays/honduras, /themes/retour.</summary>
public static class SubjectAddresses
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Codes = new(StringComparer.Ordinal);

    /// <param name="language">Another one than the request's.</param>
    public static string OfCountry(string code, SiteRequest site, string? language = null) =>
        SystemPage.Countries.AddressOf(SlugOf(code, language ?? site.Language), site, language);

    public static string OfTheme(string slug, SiteRequest site, string? language = null) =>
        SystemPage.Themes.AddressOf(slug, site, language);

    /// <summary>The page of what pages are filed under, as a term has it.</summary>
    public static string Of(string taxonomy, string slug, SiteRequest site, string language) =>
        taxonomy == Term.Country ? OfCountry(slug.ToUpperInvariant(), site, language) : OfTheme(slug, site, language);

    /// <summary>The page that lists all countries, or all themes.</summary>
    public static string IndexOf(string taxonomy, SiteRequest site, string language) =>
        (taxonomy == Term.Country ? SystemPage.Countries : SystemPage.Themes).AddressIn(site, language);

    /// <summary>The country an address names in a language; null when there is no such country.</summary>
    public static string? CodeOf(string slug, string language) =>
        Codes
            .GetOrAdd(language, static language =>
                Countries.All.ToFrozenDictionary(code => SlugOf(code, language), code => code, StringComparer.Ordinal)
            )
            .GetValueOrDefault(slug);

    // The name in general use, which is short, and stays when the site has its own way of writing the country.
    private static string SlugOf(string code, string language) =>
        Slug.Of(Countries.CommonName(code, Locales.Of(language).NamesInAddresses));
}
