using System.Globalization;
using System.Text.Json;

namespace Oim.Site.Tests.Events;

/// <summary>
/// The part of schema.org an event uses, copied from its definitions: which types a property belongs to, and what its value may be.
/// Names of types stand for nodes; Text, URL, Date and DateTime for strings; a list of either is allowed everywhere.
/// </summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, string[]> Parents = Table("""
        Thing
        Event Thing
        Place Thing
        VirtualLocation Thing
        PostalAddress Thing
        Person Thing
        Organization Thing
        CreativeWork Thing
        RegisterAction Action Thing
        """);

    private static readonly Dictionary<string, string[]> Properties = Table("""
        Thing.name Text
        Thing.description Text
        Thing.url URL
        Thing.image URL
        Thing.sameAs URL
        Thing.potentialAction Action
        Action.target EntryPoint URL
        Action.endTime DateTime Time
        Event.previousStartDate Date
        Event.startDate Date DateTime
        Event.endDate Date DateTime
        Event.inLanguage Text
        Event.eventStatus EventStatusType
        Event.eventAttendanceMode EventAttendanceModeEnumeration
        Event.location Place VirtualLocation PostalAddress Text
        Event.organizer Organization Person
        Event.performer Organization Person
        Event.subEvent Event
        Event.superEvent Event
        Event.workFeatured CreativeWork
        Event.about Thing
        Event.keywords Text URL
        Place.address PostalAddress Text
        Place.containedInPlace Place
        PostalAddress.addressLocality Text
        PostalAddress.addressCountry Text
        PostalAddress.streetAddress Text
        Person.jobTitle Text
        Person.affiliation Organization
        CreativeWork.inLanguage Text
        CreativeWork.encodingFormat Text URL
        """);

    private static Dictionary<string, string[]> Table(string lines) =>
        lines
            .Split('\n')
            .Select(line => line.Trim().Split(' '))
            .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>What is wrong with a node, each with its path; empty when schema.org would have written it so.</summary>
    public static IEnumerable<string> Faults(JsonElement node, string path = "$")
    {
        var type = node.TryGetProperty("@type", out var named) ? named.GetString()! : "";
        if (!Parents.TryGetValue(type, out var parents))
            return [$"{path}: unknown type « {type} »"];
        return node.EnumerateObject()
            .Where(property => !property.Name.StartsWith('@'))
            .SelectMany(property =>
            {
                var expected = parents
                    .Prepend(type)
                    .Select(owner => Properties.GetValueOrDefault($"{owner}.{property.Name}"))
                    .FirstOrDefault(found => found is not null);
                if (expected is null)
                    return [$"{path}.{property.Name}: not a property of {type}"];
                return Values(property.Value).SelectMany(value => ValueFaults(value, expected, $"{path}.{property.Name}"));
            });
    }

    public static IEnumerable<JsonElement> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static IEnumerable<string> ValueFaults(JsonElement value, string[] expected, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var type = value.TryGetProperty("@type", out var named) ? named.GetString()! : "";
            var fits = Parents.TryGetValue(type, out var parents) && parents.Prepend(type).Any(expected.Contains);
            return fits ? Faults(value, path) : [$"{path}: a {type} where {string.Join(" or ", expected)} is expected"];
        }

        return value.ValueKind == JsonValueKind.String && expected.Any(kind => IsA(kind, value.GetString()!))
            ? []
            : [$"{path}: {value.GetRawText()} is no {string.Join(" or ", expected)}"];
    }

    private static bool IsA(string kind, string text) =>
        kind switch
        {
            "Text" => text.Trim().Length > 0 && !text.Contains('<', StringComparison.Ordinal),
            "URL" => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
            // As much of it as is known (ISO 8601).
            "Date" => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None,
                out _),
            "DateTime" => DateTimeOffset.TryParseExact(
                text,
                "yyyy-MM-ddTHH:mm:sszzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            "EventStatusType" => text
                is "https://schema.org/EventScheduled"
                    or "https://schema.org/EventCancelled"
                    or "https://schema.org/EventPostponed"
                    or "https://schema.org/EventRescheduled"
                    or "https://schema.org/EventMovedOnline",
            "EventAttendanceModeEnumeration" => text
                is "https://schema.org/OfflineEventAttendanceMode"
                    or "https://schema.org/OnlineEventAttendanceMode"
                    or "https://schema.org/MixedEventAttendanceMode",
            _ => false,
        };
}
