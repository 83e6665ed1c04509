using System.Text.RegularExpressions;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Events.People;
using Oim.Site.Features.Events.Programme;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>An event as search engines read it (schema.org Event).</summary>
internal sealed partial class EventDescription(Entry entry, EventDetail detail, PageFrame frame)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);

    public object Describe(IReadOnlyList<SlotRow> slots, IReadOnlyList<SpeakerRow> speakers, Attachments attachments, SiteRequest site)
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
            ["inLanguage"] = entry.Language,
            ["startDate"] = detail.HasHours ? Instant(detail.StartsAt) : Dates.Iso(detail.FirstDay),
            ["endDate"] = detail.HasEndHour ? Instant(detail.EndsAt) : Dates.Iso(detail.LastDay),
            ["eventStatus"] = detail.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = $"https://schema.org/{Mode()}EventAttendanceMode",
            ["location"] = place,
            ["organizer"] = Several(detail.Organisers.Select(name => Thing("Organization", name))),
            ["performer"] = Several(speakers.DistinctBy(speaker => speaker.Person).Select(speaker => Performer(speaker, site))),
            ["workFeatured"] = Several(attachments.Groups.SelectMany(group => group.Items).Select(Work)),
            ["subEvent"] = Several(slots.Select(slot => Slot(slot, speakers, address, place, site))),
        };
        return StructuredData.Said(described);
    }

    private Dictionary<string, object?> Slot(
        SlotRow slot,
        IReadOnlyList<SpeakerRow> speakers,
        string address,
        object place,
        SiteRequest site
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
                    speakers.Where(speaker => speaker.SlotAnchor == slot.Anchor).Select(speaker => Performer(speaker, site))
                ),
            }
        );

    private Dictionary<string, object?> Performer(SpeakerRow speaker, SiteRequest site) => StructuredData.Said(new(StringComparer.Ordinal)
    {
        ["@type"] = "Person",
        ["name"] = speaker.Name,
        ["jobTitle"] = speaker.Function,
        ["affiliation"] = speaker.Organisation is null ? null : Thing("Organization", speaker.Organisation),
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

    private bool IsOnline => detail.Venue is { } venue && Online().IsMatch(venue);

    private string Mode() => !IsOnline ? "Offline" : detail.City is null && !Both().IsMatch(detail.Venue!) ? "Online" : "Mixed";

    /// <summary>Search engines want a place: where none is said, the least that is true of it.</summary>
    private Dictionary<string, object?> Place(string address)
    {
        if (Mode() == "Online")
            return new(StringComparer.Ordinal)
            {
                ["@type"] = "VirtualLocation",
                ["name"] = detail.Venue,
                ["url"] = address,
            };
        var country = detail.Country is null ? null : Countries.Name(detail.Country, entry.Language);
        var name = string.Join(", ", new[] { detail.Venue, detail.City, country }.Where(part => part is not null));
        return StructuredData.Said(
            new(StringComparer.Ordinal)
            {
                ["@type"] = "Place",
                ["name"] = name.Length > 0 ? name : entry.Title,
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

    private static Dictionary<string, object?> Thing(string type, string name) =>
        new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };

    private static List<object>? Several(IEnumerable<object> things) => things.ToList() is { Count: > 0 } list ? list : null;

    [GeneratedRegex(
        @"\b(?:en ligne|[àa] distance|visio\w*|webinaire|distanciel|zoom|teams|online|virtual\w*|virtuel\w*|en l[íi]nea)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Online();

    [GeneratedRegex(
        @"\b(?:et|and|y|hybride|hybrid|h[íi]brid\w*)\b|\+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Both();
}
