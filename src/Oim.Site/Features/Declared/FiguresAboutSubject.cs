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
    DeclaredDetails details,
    SiteRequest site,
    ShownFields shown,
    IStringLocalizer<Texts> texts
) : ISubjectPart
{
    /// <summary>Older ones are on their own pages: figures age.</summary>
    private const int MostPages = 2;

    public string Kind => "figure";

    public async Task<SubjectPlan?> FindAsync(FiledPages found, int most)
    {
        // Who wrote a report is not what its figures are about.
        if (found.Subject.Taxonomy is not (Term.Country or Term.Theme)) return null;
        var kinds = DeclaredFeature
            .In(site.Generation.Kinds)
            .Where(kind => kind.Fields.Any(field => field.Place.HasFlag(Placement.Subject)))
            .ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        var filed = found.Pages.Where(page => kinds.ContainsKey(page.Page.Kind)).ToList();
        if (filed.Count == 0) return null;
        // With those that the cards of the page will ask for.
        var cards = DeclaredFeature.In(site.Generation.Kinds).SelectMany(kind => found.AsListed(kind.Name).Take(most));
        var known = await details.OfAsync(filed.Select(page => page.Id).Concat(cards));
        var pages = filed
            .Where(page => known.ContainsKey(page.Id))
            .Select(page => (page.Id, Fields: shown.At(kinds[page.Page.Kind], known[page.Id], Placement.Subject)))
            .Where(page => page.Fields.Count > 0)
            .Take(MostPages)
            .ToList();
        if (pages.Count == 0) return null;
        const string view = "/Features/Declared/_SubjectFigures.cshtml";
        return new(
            pages.ConvertAll(page => page.Id),
            lines =>
            {
                var figures = pages.ConvertAll(page => new SubjectFigures(lines[page.Id], page.Fields));
                return new("chiffres-cles", texts["KeyFigures"], view, figures, figures.Count);
            }
        );
    }
}
