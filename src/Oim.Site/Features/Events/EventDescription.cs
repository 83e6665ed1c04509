using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as search engines read it (schema.org Event).</summary>
internal sealed class EventDescription(Entry entry, EventDetail detail, PageFrame frame, SiteRequest site)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);

    private Arrangements Arrangements => detail.Arrangements;

    public object Describe(IReadOnlyList<SlotRow> slots, IReadOnlyList<SpeakerRow> speakers, Attachments attachments)
    {
        var address = frame.Absolute(entry.Address);
        var place = Place(address);
        var described = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = entry.Title,
            ["description"] = entry.Summary,
            ["url"] = address,
            ["inLanguage"] = Arrangements.Heard is { Count: > 0 } heard ? heard : entry.Language,
            ["startDate"] = detail.HasHours ? Instant(detail.StartsAt) : Dates.Iso(detail.FirstDay, detail.Precision),
            ["endDate"] = detail.HasEndHour ? Instant(detail.EndsAt) : Dates.Iso(detail.LastDay, detail.Precision),
            ["previousStartDate"] = Arrangements.FirstPlannedFor is { } first ? Dates.Iso(first) : null,
            ["eventStatus"] = $"https://schema.org/Event{Status()}",
            ["eventAttendanceMode"] = $"https://schema.org/{Arrangements.Attendance}EventAttendanceMode",
            ["potentialAction"] = Registration(),
            ["location"] = place,
            ["organizer"] = Several(detail.Organisers.Select(name => Thing("Organization", name))),
            ["performer"] = Several(speakers.DistinctBy(speaker => speaker.Person).Select(speaker => Performer(speaker))),
            ["workFeatured"] = Several(attachments.Groups.SelectMany(group => group.Items).Select(Work)),
            ["subEvent"] = Several(slots.Select(slot => Slot(slot, speakers, address, place))),
        };
        return StructuredData.Said(described);
    }

    private Dictionary<string, object?> Slot(
        SlotRow slot,
        IReadOnlyList<SpeakerRow> speakers,
        string address,
        object? place
    ) =>
        StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@type"] = "Event",
                ["name"] = slot.Title,
                ["url"] = $"{address}#{slot.Anchor}",
                ["startDate"] = slot.StartsAt is { } start ? Instant(start) : Dates.Iso(slot.Day ?? detail.FirstDay),
                ["endDate"] = slot.WrittenEnd is { } end ? Instant(end) : null,
                ["location"] = slot.Room is null ? place : Thing("Place", slot.Room),
                ["performer"] = Several(
                    speakers.Where(speaker => speaker.SlotAnchor == slot.Anchor).Select(speaker => Performer(speaker))
                ),
            }
        );

    private Dictionary<string, object?> Performer(SpeakerRow speaker) => StructuredData.Said(new(StringComparer.Ordinal)
    {
        ["@type"] = "Person",
        ["name"] = speaker.Name,
        ["jobTitle"] = StructuredData.In(speaker.FunctionIn, speaker.Function),
        ["affiliation"] = speaker.Organisation is null
            ? null
            : Thing("Organization", StructuredData.In(speaker.OrganisationIn, speaker.Organisation)!),
        ["url"] = frame.Absolute(SystemPage.People.AddressOf(speaker.Person, site)),
    });

    private Dictionary<string, object?> Work(DocumentItem item) =>
        StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@type"] = "CreativeWork",
                ["name"] = item.Title,
                ["inLanguage"] = Several(
                    item.Versions.Where(version => version.Address is not null).Select(version => version.Language).OfType<string>()
                ),
                ["url"] = item.Versions.FirstOrDefault(version => version.Address is not null)?.Address is { } file
                    ? file.StartsWith('/')
                        ? frame.Absolute(file)
                        : file
                    : null,
            }
        );

    private string Status() =>
        detail.IsCancelled ? "Cancelled"
        : Arrangements.IsPostponed ? "Postponed"
        : Arrangements.IsMovedOnline ? "MovedOnline"
        : Arrangements.FirstPlannedFor is not null ? "Rescheduled"
        : "Scheduled";

    private Dictionary<string, object?>? Registration() =>
        Arrangements.Registration is not { } link || !Arrangements.IsRegistrationOpen(site.Now)
            ? null
            : StructuredData.Said(
                new(StringComparer.Ordinal)
                {
                    ["@type"] = "RegisterAction",
                    ["target"] = Whole(link),
                    ["endTime"] = Arrangements.RegistrationEnds is { } end ? Instant(end) : null,
                }
            );

    /// <summary>As much as is known of it, if only the country; null: nothing.</summary>
    private object? Place(string address) => Arrangements.Attendance switch
    {
        Attendance.Online => OnlinePlace(address),
        Attendance.Mixed when Arrangements.LiveStream is not null =>
            Room() is { } room ? new[] { room, OnlinePlace(address) } : OnlinePlace(address),
        _ => Room(),
    };

    private Dictionary<string, object?> OnlinePlace(string address) =>
        StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@type"] = "VirtualLocation",
                ["name"] = Arrangements.IsMovedOnline ? null : detail.Venue,
                ["url"] = Arrangements.LiveStream is { } live ? Whole(live) : address,
            }
        );

    private string Whole(string link) => frame.Absolute(site.Show(link));

    private Dictionary<string, object?>? Room()
    {
        var country = site.Countries.Name(detail.Country, entry.Language);
        var name = string.Join(", ", new[] { detail.Venue, detail.City, country }.Where(part => part is not null));
        if (name.Length == 0) return null;
        return StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@type"] = "Place",
                ["name"] = name,
                ["address"] =
                    detail.City is null && detail.Country is null
                        ? null
                        : StructuredData.Said(
                            new(StringComparer.Ordinal)
                            {
                                ["@type"] = "PostalAddress",
                                ["addressLocality"] = detail.City,
                                ["addressCountry"] = detail.Country,
                            }
                        ),
            }
        );
    }

    private string Instant(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Thing(string type, object name) =>
        new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };

    private static List<object>? Several(IEnumerable<object> things) => things.ToList() is { Count: > 0 } list ? list : null;
}
