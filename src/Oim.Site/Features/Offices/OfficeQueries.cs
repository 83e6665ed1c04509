using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>An office as lists show it.</summary>
public sealed record OfficeLine(EntryLine Entry, OfficeDetail Detail)
{
    /// <summary>« Bangkok (Thaïlande) ».</summary>
    public string NameFor(SiteRequest site) =>
        (Detail.City ?? Entry.Title) + (Detail.Country is { } country ? $" ({site.Countries.Name(country, site.Language)})" : "");
}

public sealed class OfficeQueries(ContentDbContext content, SiteRequest site)
{
    public Task<OfficeDetail?> DetailAsync(int entryId) =>
        content.Set<OfficeDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);

    /// <summary>Whether an office or one of its people can be reached.</summary>
    public async Task<bool> HasCardAsync(int entryId) =>
        await DetailAsync(entryId) is { CanBeReached: true }
        || await content.Contacts.AnyAsync(one => one.EntryId == entryId && (one.Phone != null || one.Email != null));

    public Task<List<OfficeDetail>> DetailsAsync(IReadOnlyCollection<int> entryIds) =>
        content.Set<OfficeDetail>().Where(detail => entryIds.Contains(detail.EntryId)).ToListAsync();

    /// <summary>Every office.</summary>
    public Task<IReadOnlyList<OfficeLine>> AllAsync() => LinesAsync(Listed().Where(e => e.Language == site.Language));

    /// <summary>The section nearest to the home page that lists offices; null where there is none.</summary>
    public Task<EntryLine?> ListAsync() =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.IsSection && e.ListKind == OfficeKind.KindName && e.Language == site.Language)
            .OrderBy(e => e.Key.Length)
            .Lines()
            .FirstOrDefaultAsync();

    /// <summary>The offices of a section.</summary>
    public Task<IReadOnlyList<OfficeLine>> InSectionAsync(Entry section) => LinesAsync(Listed().Below(section));

    /// <summary>The offices in a country, or that cover it; or those filed under a theme.</summary>
    public Task<IReadOnlyList<OfficeLine>> AboutAsync(Subject subject) =>
        LinesAsync(Listed().Where(e => e.Language == site.Language).About(content, subject));

    private IQueryable<Entry> Listed() => content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == OfficeKind.KindName);

    /// <summary>In the order of their cities.</summary>
    private async Task<IReadOnlyList<OfficeLine>> LinesAsync(IQueryable<Entry> offices)
    {
        var lines = await offices.InOrder().Lines().ToListAsync();
        var details = await content.Set<OfficeDetail>().ToDictionaryAsync(detail => detail.EntryId);
        var order = site.Locale.Order;
        return
        [
            .. lines
                .Where(line => details.ContainsKey(line.Id))
                .Select(line => new OfficeLine(line, details[line.Id]))
                .OrderBy(line => line.Detail.City ?? line.Entry.Title, order),
        ];
    }
}
