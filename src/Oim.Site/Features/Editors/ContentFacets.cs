using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Editors;

/// <summary>How the list of all content can be narrowed: <c>?etat=brouillon&amp;genre=event&amp;langue=fr</c>.</summary>
internal static class ContentFacets
{
    private const string State = "etat";
    private const string Language = "langue";

    public static ListFilter FilterOf(IQueryCollection query) => ListFilter.From(query, State, FacetNames.Kind, Language);

    /// <param name="kindName">What a kind is called.</param>
    public static IReadOnlyList<Facet<ContentRow>> All(Func<string, string> kindName, IStringLocalizer<Texts> texts) =>
        [
            new(State, texts["ListState"], row => [row.State.Slug()], slug => texts["State-" + slug]),
            new(FacetNames.Kind, texts["ListKind"], row => [row.Kind], kindName),
            new(Language, texts["ListLanguage"], row => [row.Language], LanguageNames.NameOf),
        ];
}
