using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;

namespace Oim.Site.Features.Shared;

public static class TermQueries
{
    public static Task<List<Term>> TermsOfAsync(this ContentDbContext content, Entry entry) =>
        content.Terms.Where(term => term.EntryId == entry.Id).OrderBy(term => term.Id).ToListAsync();
}
