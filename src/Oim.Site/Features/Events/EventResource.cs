using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared.Api;

namespace Oim.Site.Features.Events;

/// <summary>Events in the API; one asked for by itself comes with its agenda.</summary>
internal sealed class EventResource : EntryResource<ApiEvent>
{
    public override string Name => "events";

    public override string Title => "Événements";

    public override string Description =>
        "Les réunions, ateliers et conférences, du plus récent au plus ancien. Demandé seul, un événement vient avec son ordre du jour.";

    public override string Kind => EventKind.KindName;

    protected override IQueryable<Entry> InOrder(ContentDbContext content, IQueryable<Entry> entries) =>
        entries
            .Join(content.Set<EventDetail>(), e => e.Id, d => d.EntryId, (e, d) => new { Entry = e, d.StartsAt })
            .OrderByDescending(pair => pair.StartsAt)
            .ThenBy(pair => pair.Entry.Address)
            .Select(pair => pair.Entry);

    protected override async Task<IReadOnlyList<ApiEvent>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    )
    {
        var details = await api
            .Content.Set<EventDetail>()
            .Where(detail => ids.Contains(detail.EntryId))
            .ToDictionaryAsync(detail => detail.EntryId);
        var events = entries.Select((entry, i) => new ApiEvent(entry, details.GetValueOrDefault(ids[i]), api)).ToList();
        return isWhole && details.TryGetValue(ids[0], out var whole)
            ? [events[0] with { Agenda = await AgendaAsync(api, ids[0], whole, events[0].Url) }]
            : events;
    }

    private static async Task<IReadOnlyList<ApiDay>> AgendaAsync(ApiRequest api, int entryId, EventDetail detail, string page)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        var slots = await api.Content.Set<SlotRow>().Where(slot => slot.EntryId == entryId).OrderBy(slot => slot.Position).ToListAsync();
        var speakers = (
            await api.Content.Set<SpeakerRow>().Where(row => row.EntryId == entryId).OrderBy(row => row.Id).ToListAsync()
        ).ToLookup(row => row.SlotAnchor, StringComparer.Ordinal);
        return [.. slots.GroupBy(slot => slot.Day).Select(day => new ApiDay(day.Key, [.. day.Select(Slot)]))];

        ApiSlot Slot(SlotRow slot) =>
            new(
                slot.Anchor,
                slot.Title,
                slot.Kind.ToLowerInvariant(),
                Local(slot.StartsAt),
                Local(slot.WrittenEnd),
                slot.Room,
                $"{page}#{slot.Anchor}",
                [
                    .. speakers[slot.Anchor]
                        .Select(speaker => new ApiSpeaker(
                            speaker.Person,
                            speaker.Name,
                            speaker.Function,
                            speaker.Organisation,
                            speaker.Country,
                            speaker.Role,
                            api.Absolute($"/api/v1/people/{speaker.Person}")
                        )
                        {
                            FunctionLanguage = speaker.FunctionIn,
                            OrganisationLanguage = speaker.OrganisationIn,
                            RoleLanguage = speaker.RoleIn,
                        }),
                ]
            );

        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, zone) : null;
    }
}
