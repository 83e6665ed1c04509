using Microsoft.EntityFrameworkCore;
using Oim.Content.Kinds.Declared;
using Oim.Content.Storage;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Offices;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Press;

/// <summary>What journalists look for: the latest that was said, and the latest that was published.</summary>
public sealed class PressQueries(ContentDbContext content, SiteRequest site, ListedPages listed)
{
    /// <summary>Kinds that say something on a day: news, and those that declare themselves timely.</summary>
    public Task<List<EntryLine>> SaidAsync(int count) => Latest(Timely()).Take(count).Lines().ToListAsync();

    /// <summary>Kinds that can be cited.</summary>
    public async Task<IReadOnlyList<(Entry Entry, DeclaredDetail Detail)>> PublishedAsync(int count)
    {
        var latest = Latest(Cited()).Take(count);
        var published = await latest
            .Select(e => new { Entry = e, Detail = content.Set<DeclaredDetail>().FirstOrDefault(detail => detail.EntryId == e.Id) })
            .ToListAsync();
        return published.ConvertAll(page => (page.Entry, page.Detail ?? new()));
    }

    /// <summary>The pages whose image says to whom it owes its credit, the newest first; each image once.</summary>
    public async Task<IReadOnlyList<Entry>> PicturesAsync(int count)
    {
        var pages = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Image != null && e.ImageCredit != null && e.Language == site.Language && !e.IsSection)
            .OrderByDescending(e => e.Date)
            .ThenBy(e => e.Address)
            .Take(2 * count)
            .ToListAsync();
        return [.. pages.DistinctBy(page => page.Image).Take(count)];
    }

    /// <summary>The languages in which there is anything of that, or an office.</summary>
    public async Task<IReadOnlyCollection<string>> LanguagesAsync()
    {
        List<string> kinds = [.. Timely(), .. Cited(), OfficeKind.KindName];
        var pages = (await listed.AllAsync()).Select(page => page.Page);
        return
        [
            .. site.Generation.Settings.Languages.Where(language =>
                pages.Any(page => page.Language == language && kinds.Contains(page.Kind) && !page.IsSection)
            ),
        ];
    }

    private IQueryable<Entry> Latest(IReadOnlyCollection<string> kinds) =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => kinds.Contains(e.Kind) && !e.IsSection && !e.Archived && e.Language == site.Language)
            .OrderByDescending(e => e.Date)
            .ThenBy(e => e.Address);

    private List<string> Timely() =>
        [.. Declared.Where(kind => kind is { IsTimely: true, IsCited: false, State: null }).Select(kind => kind.Name)];

    private List<string> Cited() => [.. Declared.Where(kind => kind.IsCited).Select(kind => kind.Name)];

    private IEnumerable<KindDeclaration> Declared => DeclaredFeature.In(site.Generation.Kinds);
}
