using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>An office as lists show it.</summary>
public sealed record OfficeLine(EntryLine Entry, OfficeDetail Detail);

public sealed class OfficeQueries(ContentDbContext content, SiteRequest site)
{
    public Task<OfficeDetail?> DetailAsync(int entryId) => content.Set<OfficeDetail>().FirstOrDefaultAsync(detail => detail.EntryId == entryId);

    /// <summary>The offices of a section, in French order of their cities.</summary>
    public async Task<IReadOnlyList<OfficeLine>> InSectionAsync(Entry section)
    {
        var lines = await content.Entries.ListedAt(site.Viewpoint).Where(e => e.Kind == "office").Below(section).InOrder().Lines().ToListAsync();
        var details = await content.Set<OfficeDetail>().ToDictionaryAsync(detail => detail.EntryId);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(site.Language), ignoreCase: true);
        return [.. lines.Where(line => details.ContainsKey(line.Id)).Select(line => new OfficeLine(line, details[line.Id])).OrderBy(line => line.Detail.City ?? line.Entry.Title, order)];
    }
}
