using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

/// <summary>A page in each of its languages: the same path, or the same translation key.</summary>
public static class EntryVersions
{
    /// <returns>The versions, and the addresses of those that search engines may not keep.</returns>
    public static async Task<(IReadOnlyList<(string Language, string Address)> Versions, IReadOnlyList<string> Unlisted)> OfAsync(
        ContentDbContext content,
        Entry entry,
        Viewpoint viewpoint
    )
    {
        var found = await content
            .Entries.VisibleAt(viewpoint)
            .Where(e => e.Key == entry.Key || (entry.TranslationKey != null && e.TranslationKey == entry.TranslationKey))
            .Select(e => new { e.Language, e.Address, e.NoIndex })
            .ToListAsync();
        return (
            Of((entry.Language, entry.Address), found.Select(version => (version.Language, version.Address))),
            [.. found.Where(version => version.NoIndex).Select(version => version.Address)]
        );
    }

    /// <summary>One for each language: the page itself for its own.</summary>
    public static IReadOnlyList<(string Language, string Address)> Of(
        (string Language, string Address) page,
        IEnumerable<(string Language, string Address)> versions
    ) => [.. versions.Prepend(page).DistinctBy(version => version.Language).OrderBy(version => version.Language, StringComparer.Ordinal)];
}
