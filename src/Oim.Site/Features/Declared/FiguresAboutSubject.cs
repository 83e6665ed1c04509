using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Declared;

/// <summary>What a page says in figures of the country or the theme it is about, with the page that says it.</summary>
public sealed record SubjectFigures(EntryLine Page, IReadOnlyList<ShownField> Fields);

/// <summary>The fields that a declaration places on the pages of countries and themes: those of the latest pages that have any.</summary>
internal sealed class FiguresAboutSubject(
    ContentDbContext content,
    SiteRequest site,
    ShownFields shown,
    IStringLocalizer<Texts> texts
) : ISubjectPart
{
    /// <summary>Older ones are on their own pages: figures age.</summary>
    private const int MostPages = 2;

    public string Kind => "figure";

    public async Task<SubjectSection?> FindAsync(Subject subject, int most)
    {
        // Who wrote a report is not what its figures are about.
        if (subject.Taxonomy is not (Term.Country or Term.Theme)) return null;
        var kinds = DeclaredFeature
            .In(site.Generation.Kinds)
            .Where(kind => kind.Fields.Any(field => field.Place.HasFlag(Placement.Subject)))
            .ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        var found = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Language == site.Language && kinds.Keys.Contains(e.Kind))
            .About(content, subject)
            .Join(content.Set<DeclaredDetail>(), e => e.Id, detail => detail.EntryId, (e, detail) => new { Entry = e, Detail = detail })
            .OrderByDescending(row => row.Entry.Date)
            .ThenBy(row => row.Entry.Address)
            .Select(row => new { row.Entry.Id, row.Entry.Kind, row.Detail })
            .ToListAsync();
        var pages = found
            .Select(row => (row.Id, Fields: shown.At(kinds[row.Kind], row.Detail, Placement.Subject)))
            .Where(page => page.Fields.Count > 0)
            .Take(MostPages)
            .ToList();
        if (pages.Count == 0) return null;
        var lines = await content.Entries.LinesInOrderAsync(pages.ConvertAll(page => page.Id));
        var figures = lines.Zip(pages, (line, page) => new SubjectFigures(line, page.Fields)).ToList();
        return new("chiffres-cles", texts["KeyFigures"], "/Features/Declared/_SubjectFigures.cshtml", figures, figures.Count);
    }
}
