using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>What pages are filed under: the countries and themes that have something to show.</summary>
public sealed class FiledSubjects(ContentDbContext content, SiteRequest site, GenerationMemory memory)
{
    /// <summary>Every subject of a taxonomy that a page of this language is filed under, with how many are.</summary>
    public Task<IReadOnlyList<(string Slug, string Label, int Count)>> OfAsync(string taxonomy) =>
        memory.GetAsync(site, $"filed {taxonomy} {site.Language}", () => ReadAsync(taxonomy));

    /// <summary>The languages that have pages filed under a taxonomy.</summary>
    public Task<List<string>> LanguagesAsync(string taxonomy) =>
        memory.GetAsync(site, $"languages of {taxonomy}", () =>
            Filed(taxonomy).Select(pair => pair.Entry.Language).Distinct().ToListAsync()
        );

    /// <summary>The address of the section that lists a kind, narrowed to a subject; null where there is none.</summary>
    public async Task<string?> ListOfAsync(string kind, Subject subject)
    {
        if (subject.Filter.IsEmpty) return null;
        var lists = await memory.GetAsync(site, $"lists {site.Language}", () =>
            content
                .Entries.ListedAt(site.Viewpoint)
                .Where(e => e.IsSection && e.ListKind != null && e.Language == site.Language)
                .OrderBy(e => e.Key.Length)
                .ThenBy(e => e.Key)
                .Select(e => new { e.ListKind, e.Address })
                .ToListAsync()
        );
        return lists.Find(list => list.ListKind == kind) is { } found ? subject.Filter.Address(found.Address) : null;
    }

    private async Task<IReadOnlyList<(string Slug, string Label, int Count)>> ReadAsync(string taxonomy)
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
