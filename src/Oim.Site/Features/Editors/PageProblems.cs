using Microsoft.EntityFrameworkCore;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>
/// What is wrong with the file behind a page, and with those that belong to it: errors first, and nothing that the page silences.
/// </summary>
public sealed class PageProblems(ContentDbContext content, SiteRequest site)
{
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        if (site.Page is not { File: { } file } page) return [];
        var roles = content.Kinds.Of(page.Kind).Companions;
        var companions = await content
            .Set<EntryFile>()
            .Where(known => known.EntryId == page.EntryId && roles.Contains(known.Role))
            .Select(known => known.Path)
            .ToListAsync();
        List<string> files = [file, .. companions];
        var silenced = await content
            .Set<Silence>()
            .Where(silence => silence.EntryId == page.EntryId)
            .Select(silence => silence.Code)
            .ToListAsync();
        return
        [
            .. DiagnosticList
                .Of(content, files)
                .Where(diagnostic => !silenced.Contains(diagnostic.Rule.Code))
                .OrderBy(diagnostic => diagnostic.Rule.Severity),
        ];
    }
}
