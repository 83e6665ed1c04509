using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Editors;

/// <summary>How the list of all content can be narrowed: <c>?etat=brouillon&amp;genre=event&amp;langue=fr</c>.</summary>
internal static class ContentFacets
{
    private const string State = "etat";
    private const string Language = "langue";

    public static ListFilter FilterOf(IQueryCollection query) => ListFilter.From(query, State, FacetNames.Kind, Language);

    /// <param name="kindName">What a kind is called in French.</param>
    public static IReadOnlyList<Facet<ContentRow>> All(Func<string, string> kindName) =>
        [
            new(State, "État", row => [row.State.Name().Slug], LabelOf),
            new(FacetNames.Kind, "Genre", row => [row.Kind], kindName),
            new(Language, "Langue", row => [row.Language], LanguageNames.NameOf),
        ];

    private static string LabelOf(string slug) =>
        Enum.GetValues<PageState>().Select(state => state.Name()).FirstOrDefault(name => name.Slug == slug).Label ?? slug;
}
