using Oim.Content.Storage;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Offices;

/// <summary>An office as search engines read it (schema.org Place).</summary>
internal static class OfficePlace
{
    public static object Describe(Entry entry, OfficeDetail office, PageFrame frame)
    {
        var hasAddress = office.PostalAddress is not null || office.City is not null || office.Country is not null;
        var described = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Place",
            ["name"] = entry.Title,
            ["description"] = entry.Summary,
            ["url"] = frame.Absolute(entry.Address),
            ["sameAs"] = office.Website is { } website ? frame.Absolute(website) : null,
            ["telephone"] = office.Phone,
            ["address"] = hasAddress
                ? StructuredData.Said(
                    new(StringComparer.Ordinal)
                    {
                        ["@type"] = "PostalAddress",
                        ["streetAddress"] = office.PostalAddress,
                        ["addressLocality"] = office.City,
                        ["addressCountry"] = office.Country,
                    }
                )
                : null,
            ["geo"] = office is { Latitude: { } latitude, Longitude: { } longitude }
                ? StructuredData.Said(
                    new(StringComparer.Ordinal)
                    {
                        ["@type"] = "GeoCoordinates",
                        ["latitude"] = latitude,
                        ["longitude"] = longitude,
                    }
                )
                : null,
        };
        return StructuredData.Said(described);
    }
}
