using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>The themes and countries of many entries, loaded at once.</summary>
public sealed class TermTable(IReadOnlyList<Term> terms)
{
    private readonly ILookup<(int EntryId, string Taxonomy), string> slugs = terms.ToLookup(
        term => (term.EntryId, term.Taxonomy),
        term => term.Slug
    );
    private readonly Dictionary<string, string> themes = terms
        .Where(term => term.Taxonomy == Term.Theme)
        .DistinctBy(term => term.Slug)
        .ToDictionary(term => term.Slug, term => term.Label, StringComparer.Ordinal);

    public static async Task<TermTable> OfAsync(ContentDbContext content, IQueryable<Entry> entries) =>
        new(
            await entries
                .Join(content.Terms, e => e.Id, term => term.EntryId, (e, term) => term)
                .Where(term => term.Taxonomy == Term.Country || term.Taxonomy == Term.Theme)
                .AsNoTracking()
                .ToListAsync()
        );

    public Facet<T> ByCountry<T>(IStringLocalizer<Texts> texts, SiteRequest site, Func<T, int> entryId) =>
        new(
            FacetNames.Country,
            texts["FacetCountry"],
            item => slugs[(entryId(item), Term.Country)],
            slug => site.Countries.Name(slug.ToUpperInvariant(), site.Language)
        );

    public Facet<T> ByTheme<T>(IStringLocalizer<Texts> texts, Func<T, int> entryId) =>
        new(
            FacetNames.Theme,
            texts["FacetTheme"],
            item => slugs[(entryId(item), Term.Theme)],
            slug => themes.GetValueOrDefault(slug, slug)
        );
}
