using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;

namespace Oim.Content.Search;

/// <summary>The texts of pages, from the database, for a searcher's extracts.</summary>
public static class StoredTexts
{
    public static Func<IReadOnlyList<int>, IReadOnlyDictionary<int, string>> In(ContentDbContext content) =>
        ids =>
            content
                .Entries.Where(entry => ids.Contains(entry.Id))
                .Select(entry => new { entry.Id, entry.Text })
                .ToDictionary(entry => entry.Id, entry => entry.Text);
}
