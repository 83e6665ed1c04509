using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

public static class EntryLines
{
    /// <summary>The lines of these pages, in this order.</summary>
    public static async Task<IReadOnlyList<EntryLine>> LinesInOrderAsync(this IQueryable<Entry> entries, IReadOnlyList<int> ids)
    {
        var lines = await entries.Where(e => ids.Contains(e.Id)).Lines().ToDictionaryAsync(line => line.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }
}
