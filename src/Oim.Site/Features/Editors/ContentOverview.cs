using Microsoft.EntityFrameworkCore;
using Oim.Content.Checks;
using Oim.Content.Diagnostics;
using Oim.Content.Markup;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>All content at once: state, diagnostics, links in and out. Nothing of it is kept: an editor asks now and then.</summary>
public sealed class ContentOverview(ContentDbContext content, ContentStore store, SiteRequest site)
{
    private List<(int From, int To, string Target)>? links;

    /// <summary>Every page, the latest change first.</summary>
    public async Task<IReadOnlyList<ContentRow>> RowsAsync()
    {
        var problems = DiagnosticList.Of(store).ToLookup(problem => problem.File, StringComparer.Ordinal);
        var all = await LinksAsync();
        var (linksIn, linksOut) = (all.Where(link => link.To != link.From).ToLookup(link => link.To), all.ToLookup(link => link.From));
        var entries = await content
            .Entries.Select(e => new
            {
                e.Id,
                e.File,
                e.Key,
                e.Address,
                e.Title,
                e.Kind,
                e.Language,
                e.Draft,
                e.PublishAt,
                e.ExpireAt,
                e.ModifiedAt,
            })
            .ToListAsync();
        return
        [
            .. entries
                .Select(e =>
                {
                    IReadOnlyList<Diagnostic> found = e.File is null ? [] : [.. problems[e.File]];
                    var state = found.Any(problem => problem.Rule.Severity == Severity.Error)
                        ? PageState.InError
                        : PageStates.At(new(e.Draft, e.PublishAt, e.ExpireAt), site.Now);
                    return new ContentRow(
                        e.Id,
                        e.File,
                        e.Key,
                        e.Address,
                        e.Title,
                        e.Kind,
                        e.Language,
                        state,
                        e.ModifiedAt,
                        found,
                        linksIn[e.Id].Select(link => link.From).Distinct().Count(),
                        linksOut[e.Id].Count()
                    );
                })
                .OrderByDescending(row => row.ModifiedAt)
                .ThenBy(row => row.File ?? row.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Diagnostics of files that are no page: settings, menus, what could not be read, what belongs to a page.</summary>
    public static IReadOnlyList<Diagnostic> Elsewhere(ContentStore store, IEnumerable<ContentRow> rows)
    {
        var files = rows.Select(row => row.File).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. DiagnosticList.Of(store).Where(problem => !files.Contains(problem.File))];
    }

    /// <summary>Links from pages to pages; to 0 where nothing is there.</summary>
    public async Task<IReadOnlyList<(int From, int To, string Target)>> LinksAsync()
    {
        if (links is not null)
            return links;
        var references = await content
            .References.Where(reference => reference.Use == ReferenceUse.Link)
            .Join(
                content.Entries,
                reference => reference.EntryId,
                entry => entry.Id,
                (reference, entry) =>
                    new
                    {
                        reference.EntryId,
                        reference.Target,
                        entry.Language,
                    }
            )
            .ToListAsync();
        return links = [
            .. references
                .Where(reference => site.Addresses.FileAt(reference.Target) is null)
                .Select(reference =>
                    (reference.EntryId, site.Addresses.Meant(reference.Target, reference.Language)?.EntryId ?? 0, reference.Target)
                ),
        ];
    }
}
