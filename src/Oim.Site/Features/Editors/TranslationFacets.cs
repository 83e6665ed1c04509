using Oim.Content.Translations;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Editors;

/// <summary>How the table of translations can be narrowed: <c>?en=perime&amp;es=manque</c>.</summary>
internal static class TranslationFacets
{
    /// <summary>As addresses write it, and as editors read it.</summary>
    public static (string Slug, string Label) Name(this TranslationState state) => state switch
    {
        TranslationState.Original => ("original", "Original"),
        TranslationState.Current => ("a-jour", "À jour"),
        TranslationState.Stale => ("perime", "À revoir"),
        TranslationState.Unknown => ("existe", "Existe"),
        _ => ("manque", "Manque"),
    };

    /// <summary>One for each language.</summary>
    public static IReadOnlyList<Facet<TranslatedPage>> All(IEnumerable<string> languages) =>
        [
            .. languages.Select(language => new Facet<TranslatedPage>(
                language,
                LanguageNames.NameOf(language),
                page => page.Versions.Where(version => version.Language == language).Select(version => version.State.Name().Slug),
                LabelOf
            )),
        ];

    private static string LabelOf(string slug) =>
        Enum.GetValues<TranslationState>().Select(Name).FirstOrDefault(name => name.Slug == slug).Label ?? slug;
}
