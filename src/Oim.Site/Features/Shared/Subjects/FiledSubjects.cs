using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>What pages are filed under: the countries and themes that have something to show.</summary>
public sealed class FiledSubjects(ContentDbContext content, SiteRequest site)
{
    /// <summary>Every subject of a taxonomy that a page of this language is filed under, with how many are.</summary>
    public async Task<IReadOnlyList<(string Slug, string Label, int Count)>> OfAsync(string taxonomy)
    {
        var found = await Filed(taxonomy)
            .Where(pair => pair.Entry.Language == site.Language)
            .Select(pair => pair.Term)
            .GroupBy(term => term.Slug)
            .Select(group => new
            {
                Slug = group.Key,
                Label = group.Min(term => term.Label)!,
                Count = group.Count(),
            })
            .ToListAsync();
        return [.. found.Select(term => (term.Slug, term.Label, term.Count))];
    }

    /// <summary>The languages that have pages filed under a taxonomy, or under one subject of it.</summary>
    public Task<List<string>> LanguagesAsync(string taxonomy, string? slug = null) =>
        Filed(taxonomy).Where(pair => slug == null || pair.Term.Slug == slug).Select(pair => pair.Entry.Language).Distinct().ToListAsync();

    private IQueryable<Filing> Filed(string taxonomy) =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .Join(
                content.Terms.Where(term => term.Taxonomy == taxonomy),
                e => e.Id,
                term => term.EntryId,
                (e, term) => new Filing { Entry = e, Term = term }
            );

    private sealed class Filing
    {
        public required Entry Entry { get; init; }

        public required Term Term { get; init; }
    }
}
