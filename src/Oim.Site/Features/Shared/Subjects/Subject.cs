using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>What pages may be about: a theme, a country, any of several countries; or by: a person, under any of their names.</summary>
/// <param name="Slugs">As terms have them: « retour », « hn ».</param>
public sealed record Subject(string Taxonomy, IReadOnlyList<string> Slugs)
{
    public static Subject Theme(string slug) => new(Term.Theme, [slug]);

    /// <param name="codes">ISO codes.</param>
    public static Subject Country(params IEnumerable<string> codes) =>
        new(Term.Country, [.. codes.Select(code => code.ToLowerInvariant())]);

    /// <param name="names">As addresses write them.</param>
    public static Subject Person(params IEnumerable<string> names) => new(Term.Person, [.. names]);

    /// <summary>What a list is narrowed to for this subject alone; of several countries at once none is.</summary>
    public ListFilter Filter =>
        (Taxonomy, Slugs) switch
        {
            (Term.Theme, [var slug]) => ListFilter.None.With(FacetNames.Theme, slug),
            (Term.Country, [var slug]) => ListFilter.None.With(FacetNames.Country, slug),
            _ => ListFilter.None,
        };

    /// <summary>Whether a page is filed under it. What somebody wrote is by them as what they said is.</summary>
    public bool Has(ListedPage page) =>
        page.Terms.Any(term =>
            (term.Taxonomy == Taxonomy || (Taxonomy == Term.Person && term.Taxonomy == Term.Author)) && Slugs.Contains(term.Slug)
        );
}
