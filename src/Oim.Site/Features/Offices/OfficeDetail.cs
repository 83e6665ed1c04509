using System.ComponentModel.DataAnnotations.Schema;
using Oim.Content.Storage;

namespace Oim.Site.Features.Offices;

/// <summary>What an office has beyond other pages.</summary>
public sealed class OfficeDetail : EntryRow
{
    public string? City { get; set; }

    /// <summary>An ISO code.</summary>
    public string? Country { get; set; }

    public string? Region { get; set; }

    /// <summary>ISO codes of the countries it looks after.</summary>
    public IReadOnlyList<string> Coverage { get; set; } = [];

    /// <summary>Degrees, north positive.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees, east positive.</summary>
    public double? Longitude { get; set; }

    public string? PostalAddress { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>ISO codes of the country it is in and of those it looks after.</summary>
    [NotMapped]
    public IReadOnlyList<string> Countries => [.. Coverage.Prepend(Country).OfType<string>().Distinct()];
}
