using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;

namespace Oim.Site.Features.Declared;

/// <summary>
/// What the pages of declared kinds say in their fields, each read once for a request: several rows of cards and a country's figures may
/// ask for the same pages.
/// </summary>
public sealed class DeclaredDetails(ContentDbContext content)
{
    private readonly Dictionary<int, DeclaredDetail> known = [];
    private readonly HashSet<int> asked = [];

    public async Task<IReadOnlyDictionary<int, DeclaredDetail>> OfAsync(IEnumerable<int> pages)
    {
        var ids = pages.Where(asked.Add).ToList();
        if (ids.Count > 0)
            foreach (var detail in await content.Set<DeclaredDetail>().Where(row => ids.Contains(row.EntryId)).ToListAsync())
                known[detail.EntryId] = detail;
        return known;
    }
}
