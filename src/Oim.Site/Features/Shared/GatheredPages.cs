using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>The pages of chosen kinds, wherever they stand, latest first: a press room, the front page.</summary>
public sealed class GatheredPages(
    ContentDbContext content,
    SiteRequest site,
    ListedPages listed,
    GenerationMemory memory,
    IStringLocalizer<Texts> texts
)
{
    public async Task<IReadOnlyList<EntryLine>> LatestAsync(IReadOnlyList<string> kinds, int count) =>
        await LinesAsync([.. (await OfAsync(kinds)).Where(page => !page.IsArchived).Take(count).Select(page => page.Id)]);

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
    public Task<FacetIndex<ListedPage>> IndexAsync(Entry section) =>
        memory.GetAsync(site, $"gathered {section.Id}", async () =>
        {
            List<ListedPage> pages = [.. await OfAsync(section.Lists)];
            return new FacetIndex<ListedPage>(
                pages,
                [
                    new(FacetNames.Kind, texts["FacetKind"], page => [page.Page.Kind], NameOf),
                    YearFacet.Of<ListedPage>(texts, page => page.Years),
                    TermFacets.ByCountry<ListedPage>(texts, site, page => page),
                    TermFacets.ByTheme<ListedPage>(texts, pages, page => page),
                ],
                site.Language
            );
        });

    public Task<IReadOnlyList<EntryLine>> LinesAsync(IReadOnlyList<int> ids) => content.Entries.LinesInOrderAsync(ids);

    private string NameOf(string kind) => content.Kinds.NameOf(kind, site.Language, texts);

    private async Task<IEnumerable<ListedPage>> OfAsync(IReadOnlyList<string> kinds) =>
        (await listed.OwnAsync()).Where(page => kinds.Contains(page.Page.Kind));
}
