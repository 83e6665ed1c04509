using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>As much of a page as a list of several kinds must know to be narrowed.</summary>
public sealed record GatheredPage(int Id, string Kind, DateTimeOffset? Date);

/// <summary>The pages of chosen kinds, wherever they stand, latest first: a press room, the front page.</summary>
public sealed class GatheredPages(ContentDbContext content, SiteRequest site, GenerationMemory memory, IStringLocalizer<Texts> texts)
{
    public Task<List<EntryLine>> LatestAsync(IReadOnlyList<string> kinds, int count) =>
        InOrder(kinds).Where(e => !e.Archived).Take(count).Lines().ToListAsync();

    /// <summary>The sections right below the home page.</summary>
    public Task<List<EntryLine>> TopSectionsAsync() =>
        memory.GetAsync(site, $"top sections {site.Language}", () =>
            content
                .Entries.ListedAt(site.Viewpoint)
                .Where(e => e.Parent == "" && e.IsSection && e.Language == site.Language)
                .InOrder()
                .Lines()
                .ToListAsync()
        );

    /// <summary>All that a section gathers, with what it is filed under.</summary>
    public Task<FacetIndex<GatheredPage>> IndexAsync(Entry section) =>
        memory.GetAsync(site, $"gathered {section.Id}", async () =>
        {
            var pages = InOrder(section.Lists);
            var items = await pages.Select(e => new GatheredPage(e.Id, e.Kind, e.Date)).ToListAsync();
            var terms = await TermTable.OfAsync(content, pages);
            return new FacetIndex<GatheredPage>(
                items,
                [
                    new(FacetNames.Kind, texts["FacetKind"], item => [item.Kind], NameOf),
                    YearFacet.Of<GatheredPage>(site, texts, item => item.Date),
                    terms.ByCountry<GatheredPage>(texts, site, item => item.Id),
                    terms.ByTheme<GatheredPage>(texts, item => item.Id),
                ],
                site.Language
            );
        });

    public Task<IReadOnlyList<EntryLine>> LinesAsync(IReadOnlyList<int> ids) => content.Entries.LinesInOrderAsync(ids);

    private string NameOf(string kind) => content.Kinds.NameOf(kind, site.Language, texts);

    private IQueryable<Entry> InOrder(IReadOnlyList<string> kinds) =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .OfKinds(kinds, site.Language)
            .OrderByDescending(e => e.Date)
            .ThenBy(e => e.TitleOrder)
            .ThenBy(e => e.Address);
}
