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

public sealed class OfficeQueries(ContentDbContext content, SiteRequest site, GenerationMemory memory)
{
    public Task<OfficeDetail?> DetailAsync(int entryId) =>
        content.Set<OfficeDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);

    /// <summary>Whether an office or one of its people can be reached.</summary>
    public async Task<bool> HasCardAsync(int entryId) =>
        await DetailAsync(entryId) is { CanBeReached: true }
        || await content.Contacts.AnyAsync(one => one.EntryId == entryId && (one.Phone != null || one.Email != null));

    public Task<List<OfficeDetail>> DetailsAsync(IReadOnlyCollection<int> entryIds) =>
        content.Set<OfficeDetail>().Where(detail => entryIds.Contains(detail.EntryId)).ToListAsync();

    /// <summary>The section that an office stands in, where it says what such an office is.</summary>
    public async Task<EntryLine?> RoleAsync(int section)
    {
        var lines = await memory.GetAsync(site, $"section of offices {section}", () =>
            content.Entries.Where(e => e.Id == section && e.Summary != "").Lines().ToListAsync()
        );
        return lines.FirstOrDefault();
    }

    /// <summary>Every office, in the order of their cities.</summary>
    public Task<IReadOnlyList<OfficeLine>> AllAsync() => memory.GetAsync(site, $"offices {site.Language}", ReadAsync);

    /// <summary>The section nearest to the home page that lists offices; null where there is none.</summary>
    public Task<EntryLine?> ListAsync() =>
        content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.IsSection && e.ListKind == OfficeKind.KindName && e.Language == site.Language)
            .OrderBy(e => e.Key.Length)
            .Lines()
            .FirstOrDefaultAsync();

    /// <summary>The offices of a section.</summary>
    public async Task<IReadOnlyList<OfficeLine>> InSectionAsync(Entry section) =>
        [
            .. (await AllAsync()).Where(office =>
                section.Key.Length == 0 || office.Entry.Key.StartsWith(section.Key + "/", StringComparison.Ordinal)
            ),
        ];

    private async Task<IReadOnlyList<OfficeLine>> ReadAsync()
    {
        var offices = await content
            .Entries.ListedAt(site.Viewpoint)
            .Where(e => e.Kind == OfficeKind.KindName && e.Language == site.Language)
            .InOrder()
            .Join(content.Set<OfficeDetail>(), e => e.Id, detail => detail.EntryId, (e, detail) => new { Entry = e, Detail = detail })
            .Lines(office => office.Entry, (line, office) => new OfficeLine(line, office.Detail))
            .ToListAsync();
        return [.. offices.OrderBy(office => office.Detail.City ?? office.Entry.Title, site.Locale.Order)];
    }
}
