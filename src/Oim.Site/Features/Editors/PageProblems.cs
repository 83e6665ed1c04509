using Microsoft.EntityFrameworkCore;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>What is wrong with the file behind a page, and with those that belong to it: errors first, and nothing that the page silences.</summary>
public sealed class PageProblems(ContentDbContext content, SiteRequest site)
{
    public async Task<IReadOnlyList<Diagnostic>> FindAsync()
    {
        if (site.Page is not { File: { } file } page) return [];
        var folder = file[..(file.LastIndexOf('/') + 1)];
        List<string> files = [file, .. content.Kinds.Of(page.Kind).Companions.Select(name => $"{folder}{name}.md")];
        var silenced = await content
            .Set<Silence>()
            .Where(silence => silence.EntryId == page.EntryId)
            .Select(silence => silence.Code)
            .ToListAsync();
        var problems = await content
            .Problems.Where(problem => files.Contains(problem.File) && !silenced.Contains(problem.Code))
            .ToListAsync();
        var found = problems.Select(problem =>
            content.Kinds.Rules.Find(problem.Code) is { } rule
                ? new Diagnostic(rule, problem.File, new(problem.Line, problem.Column), problem.Arguments)
                : null
        );
        return [.. DiagnosticList.Sorted(found.OfType<Diagnostic>()).OrderBy(diagnostic => diagnostic.Rule.Severity)];
    }
}
