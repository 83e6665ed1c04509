using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as search engines read it (schema.org Event).</summary>
internal sealed class EventDescription(Entry entry, EventDetail detail, PageFrame frame, HttpContext context)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);

    public object Describe(IReadOnlyList<SlotRow> slots, IReadOnlyList<SpeakerRow> speakers, Attachments attachments, SiteRequest site)
    {
        var address = frame.Absolute(context, entry.Address);
        var place = Place();
        var described = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = entry.Title,
            ["description"] = entry.Summary,
            ["url"] = address,
            ["inLanguage"] = entry.Language,
            ["startDate"] = detail.HasHours ? Instant(detail.StartsAt) : Dates.Iso(detail.FirstDay),
            ["endDate"] = detail.HasHours ? Instant(detail.EndsAt) : Dates.Iso(detail.LastDay),
            ["eventStatus"] = detail.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
            ["location"] = place,
            ["organizer"] = Several(detail.Organisers.Select(name => Thing("Organization", name))),
            ["performer"] = Several(speakers.DistinctBy(speaker => speaker.Person).Select(speaker => Performer(speaker, site))),
            ["workFeatured"] = Several(attachments.Groups.SelectMany(group => group.Items).Select(item => Thing("CreativeWork", item.Title))),
            ["subEvent"] = Several(slots.Where(slot => slot.StartsAt is not null).Select(slot => Slot(slot, speakers, address, place, site))),
        };
        return Said(described);
    }

    private Dictionary<string, object?> Slot(SlotRow slot, IReadOnlyList<SpeakerRow> speakers, string address, object place, SiteRequest site) => Said(new(StringComparer.Ordinal)
    {
        ["@type"] = "Event",
        ["name"] = slot.Title,
        ["url"] = $"{address}#{slot.Anchor}",
        ["startDate"] = Instant(slot.StartsAt!.Value),
        ["endDate"] = slot.EndsAt > slot.StartsAt ? Instant(slot.EndsAt.Value) : null,
        ["location"] = slot.Room is null ? place : Thing("Place", slot.Room),
        ["performer"] = Several(speakers.Where(speaker => speaker.SlotAnchor == slot.Anchor).Select(speaker => Performer(speaker, site))),
    });

    private Dictionary<string, object?> Performer(SpeakerRow speaker, SiteRequest site) => Said(new(StringComparer.Ordinal)
    {
        ["@type"] = "Person",
        ["name"] = speaker.Name,
        ["jobTitle"] = speaker.Function,
        ["affiliation"] = speaker.Organisation is null ? null : Thing("Organization", speaker.Organisation),
        ["url"] = frame.Absolute(context, PeoplePages.Index.AddressOf(speaker.Person, site)),
    });

    /// <summary>Search engines want a place: where none is said, the least that is true of it.</summary>
    private Dictionary<string, object?> Place()
    {
        var country = detail.Country is null ? null : Countries.Name(detail.Country, entry.Language);
        var name = string.Join(", ", new[] { detail.Venue, detail.City, country }.Where(part => part is not null));
        return Said(new(StringComparer.Ordinal)
        {
            ["@type"] = "Place",
            ["name"] = name.Length > 0 ? name : entry.Title,
            ["address"] = detail.City is null && detail.Country is null ? null : Said(new(StringComparer.Ordinal) { ["@type"] = "PostalAddress", ["addressLocality"] = detail.City, ["addressCountry"] = detail.Country }),
        });
    }

    private string Instant(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Thing(string type, string name) => new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };

    private static List<object>? Several(IEnumerable<object> things) => things.ToList() is { Count: > 0 } list ? list : null;

    private static Dictionary<string, object?> Said(Dictionary<string, object?> described) => described.Where(pair => pair.Value is not null and not "").ToDictionary(StringComparer.Ordinal);
}
