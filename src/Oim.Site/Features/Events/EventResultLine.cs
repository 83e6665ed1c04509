using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event among results: its days, its place, and the next session while it is on or to come.</summary>
internal sealed class EventResultLine(ContentDbContext content, SiteRequest site, IStringLocalizer<Texts> texts) : IResultLine
{
    public bool AppliesTo(string kind) => kind == EventKind.KindName;

    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyList<EntryLine> pages)
    {
        var ids = pages.Select(page => page.Id).ToList();
        var events = await content.Set<EventDetail>().Where(detail => ids.Contains(detail.EntryId)).ToListAsync();
        var next = (
            await content
                .Set<SlotRow>()
                .Where(slot => ids.Contains(slot.EntryId) && slot.StartsAt > site.Now)
                .OrderBy(slot => slot.StartsAt)
                .ToListAsync()
        ).ToLookup(slot => slot.EntryId);
        return events.ToDictionary(detail => detail.EntryId, detail => LineOf(detail, next[detail.EntryId].FirstOrDefault()));
    }

    private string LineOf(EventDetail detail, SlotRow? next) =>
        FactLine.Of(
            detail.DaysIn(site.Language),
            detail.City,
            site.Countries.Name(detail.Country, site.Language),
            next is null ? null : texts["NextSession", $"{HourOf(next, detail)}, {next.Title}"].Value
        );

    private string HourOf(SlotRow slot, EventDetail detail)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        return Dates.DayAndHour(TimeZoneInfo.ConvertTime(slot.StartsAt!.Value, zone), site.Language);
    }
}
