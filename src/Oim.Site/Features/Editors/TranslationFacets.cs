using Microsoft.Extensions.Localization;
using Oim.Content.Translations;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Editors;

/// <summary>How the table of translations can be narrowed: <c>?en=perime&amp;es=manque</c>.</summary>
internal static class TranslationFacets
{
    /// <summary>As addresses, styles and texts write it.</summary>
    public static string Slug(this TranslationState state) => state switch
    {
        TranslationState.Original => "original",
        TranslationState.Current => "a-jour",
        TranslationState.Stale => "perime",
        TranslationState.Unknown => "existe",
        _ => "manque",
    };

    /// <summary>One for each language.</summary>
    public static IReadOnlyList<Facet<TranslatedPage>> All(IEnumerable<string> languages, IStringLocalizer<Texts> texts) =>
        [
            .. languages.Select(language => new Facet<TranslatedPage>(
                language,
                LanguageNames.NameOf(language),
                page => [.. page.Versions.Where(version => version.Language == language).Select(version => version.State.Slug())],
                slug => texts["Translation-" + slug]
            )),
        ];
}
