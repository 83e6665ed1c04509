using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events.People;

/// <summary>A page that presents a person, at the person's own address.</summary>
/// <param name="Person">The last part of that address.</param>
/// <param name="Names">Whatever else the person is found under, as addresses write it.</param>
public sealed record Biography(string Person, EntryLine Page, string? Function, IReadOnlyList<string> Names);

/// <summary>The pages of the kinds that present people.</summary>
public sealed class Biographies(ContentDbContext content, SiteRequest site, GenerationMemory memory)
{
    private const string JobTitle = "jobTitle";

    public Task<IReadOnlyList<Biography>> AllAsync() => memory.GetAsync(site, "biographies", ReadAsync);

    /// <summary>That of one person, under any of their names, in the language of the request.</summary>
    public async Task<Biography?> FindAsync(string person) =>
        (await AllAsync()).FirstOrDefault(page => page.Page.Language == site.Language && page.Names.Contains(person));

    private async Task<IReadOnlyList<Biography>> ReadAsync()
    {
        var kinds = content.Kinds.OfType<DeclaredKind>().Where(kind => kind.Declaration.IsPerson).Select(kind => kind.Name).ToList();
        var lines = await content.Entries.ListedAt(site.Viewpoint).Where(e => kinds.Contains(e.Kind)).Lines().ToListAsync();
        if (lines.Count == 0) return [];
        var ids = lines.ConvertAll(line => line.Id);
        var names = (
            await content.Terms.Where(term => ids.Contains(term.EntryId) && term.Taxonomy == Term.Person).ToListAsync()
        ).ToLookup(term => term.EntryId, term => term.Slug);
        var details = await content.Set<DeclaredDetail>().Where(row => ids.Contains(row.EntryId)).ToDictionaryAsync(row => row.EntryId);
        return
        [
            .. lines.Select(line => new Biography(
                line.Address[(line.Address.LastIndexOf('/') + 1)..],
                line,
                details.TryGetValue(line.Id, out var detail) ? FunctionOf(line.Kind, detail) : null,
                [.. names[line.Id]]
            )),
        ];
    }

    /// <summary>What the declaration tells search engines to be the person's function.</summary>
    private string? FunctionOf(string kind, DeclaredDetail detail) =>
        content.Kinds.Of(kind) is DeclaredKind declared
        && declared.Declaration.Schema.Properties.GetValueOrDefault(JobTitle) is { } field
        && detail.Of(field) is [var function, ..]
            ? function.Text
            : null;
}
