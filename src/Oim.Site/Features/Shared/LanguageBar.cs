using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <param name="Exists">The page is there in this language; otherwise the address tells in which languages it is.</param>
public sealed record LanguageChoice(string Language, string Address, bool Exists);

/// <summary>The languages that a page leads to.</summary>
public static class LanguageBar
{
    /// <summary>
    /// Those the page is in, and for a page of the content the site's others: what has no translation says so in the visitor's language.
    /// Empty where there is nothing to choose.
    /// </summary>
    public static IReadOnlyList<LanguageChoice> Of(SiteRequest site, PageFrame frame)
    {
        if (frame.Translations.Count == 0) return [];
        var choices = frame.Translations.Select(version => new LanguageChoice(version.Language, version.Address, Exists: true)).ToList();
        if (site.Page is { } page)
            choices.AddRange(
                site.HomeLanguages
                    .Where(language => !frame.Translations.Any(version => version.Language == language))
                    .Select(language => new LanguageChoice(language, site.AddressIn(language, page), Exists: false))
            );
        return choices.Count > 1 ? [.. choices.OrderBy(choice => choice.Language, LanguageNames.UnitedNationsOrder)] : [];
    }
}
