using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>A page of a declared kind among results: the fields that its lists show.</summary>
internal sealed class DeclaredResultLine(ContentDbContext content, SiteRequest site, ShownFields shown) : IResultLine
{
    public bool AppliesTo(string kind) => site.Generation.Kinds.Find(kind) is DeclaredKind;

    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyList<EntryLine> pages)
    {
        var kinds = pages.ToDictionary(page => page.Id, page => page.Kind);
        var ids = kinds.Keys.ToList();
        var lines = new Dictionary<int, string>();
        foreach (var detail in await content.Set<DeclaredDetail>().Where(detail => ids.Contains(detail.EntryId)).ToListAsync())
        {
            if (site.Generation.Kinds.Find(kinds[detail.EntryId]) is not DeclaredKind kind) continue;
            var fields = shown.At(kind.Declaration, detail, Placement.Line);
            if (FactLine.Of(fields.SelectMany(field => field.Values).Select(value => value.Text)) is { Length: > 0 } line)
                lines[detail.EntryId] = line;
        }

        return lines;
    }
}
