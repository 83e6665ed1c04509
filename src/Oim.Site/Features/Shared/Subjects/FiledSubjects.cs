using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>A country or a theme that pages are filed under, and how many are.</summary>
public sealed record FiledSubject(string Slug, string Label, int Count);

/// <summary>What pages are filed under: the countries and themes that have something to show.</summary>
public sealed class FiledSubjects(ListedPages listed, SiteRequest site, GenerationMemory memory)
{
    /// <summary>Every subject of a taxonomy that a page of this language is filed under.</summary>
    public Task<IReadOnlyList<FiledSubject>> OfAsync(string taxonomy) =>
        memory.GetAsync(site, $"filed {taxonomy} {site.Language}", async () =>
        {
            // Pages share their terms: of thousands few words are compared.
            var counts = new Dictionary<FiledTerm, int>(ReferenceEqualityComparer.Instance);
            foreach (var page in await listed.OwnAsync())
                foreach (var term in page.Terms)
                    if (term.Taxonomy == taxonomy) counts[term] = counts.GetValueOrDefault(term) + 1;
            return (IReadOnlyList<FiledSubject>)
                [
                    .. counts
                        .GroupBy(term => term.Key.Slug, StringComparer.Ordinal)
                        .Select(group => new FiledSubject(
                            group.Key,
                            group.Select(term => term.Key.Label).Min(StringComparer.Ordinal)!,
                            group.Sum(term => term.Value)
                        )),
                ];
        });

    /// <summary>The languages that have pages filed under a taxonomy.</summary>
    public Task<IReadOnlyCollection<string>> LanguagesAsync(string taxonomy) =>
        memory.GetAsync(site, $"languages of {taxonomy}", async () =>
        {
            var pages = await listed.AllAsync();
            return (IReadOnlyCollection<string>)
                [
                    .. site.Generation.Settings.Languages.Where(language =>
                        pages.Any(page => page.Page.Language == language && page.Terms.Any(term => term.Taxonomy == taxonomy))
                    ),
                ];
        });

    /// <summary>The address of the section that lists a kind, narrowed to a subject; null where there is none.</summary>
    public async Task<string?> ListOfAsync(string kind, Subject subject)
    {
        if (subject.Filter.IsEmpty) return null;
        var lists = await memory.GetAsync(site, $"lists {site.Language}", async () =>
        {
            return (await listed.OwnAsync())
                .Select(page => page.Page)
                .Where(page => page is { IsSection: true, ListKind: not null })
                .OrderBy(section => section.Key.Length)
                .ThenBy(section => section.Key, StringComparer.Ordinal)
                .DistinctBy(section => section.ListKind)
                .ToDictionary(section => section.ListKind!, section => section.Address, StringComparer.Ordinal);
        });
        return lists.TryGetValue(kind, out var list) ? subject.Filter.Address(list) : null;
    }
}
