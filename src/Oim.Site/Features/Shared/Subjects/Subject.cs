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
}

public static class SubjectQueries
{
    /// <summary>Pages filed under a subject.</summary>
    public static IQueryable<Entry> About(this IQueryable<Entry> entries, ContentDbContext content, Subject subject)
    {
        var (taxonomy, slugs) = (subject.Taxonomy, subject.Slugs);
        // What somebody wrote is by them as what they said is.
        var also = taxonomy == Term.Person ? Term.Author : taxonomy;
        return entries.Where(e =>
            content.Terms.Any(term =>
                term.EntryId == e.Id && (term.Taxonomy == taxonomy || term.Taxonomy == also) && slugs.Contains(term.Slug)
            )
        );
    }
}
