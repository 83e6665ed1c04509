using System.ComponentModel.DataAnnotations.Schema;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>What an office has beyond other pages.</summary>
public sealed class OfficeDetail : EntryRow
{
    public string? City { get; set; }

    /// <summary>An ISO code.</summary>
    public string? Country { get; set; }

    public string? Region { get; set; }

    /// <summary>The regional office it reports to: a content path.</summary>
    public string? Parent { get; set; }

    /// <summary>ISO codes of the countries it looks after.</summary>
    public IReadOnlyList<string> Coverage { get; set; } = [];

    /// <summary>Degrees, north positive.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees, east positive.</summary>
    public double? Longitude { get; set; }

    public string? PostalAddress { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Its own site, or its page on another.</summary>
    public string? Website { get; set; }

    /// <summary>Who is at its head.</summary>
    public string? Head { get; set; }

    /// <summary>What that person is called: « Cheffe de mission ».</summary>
    public string? HeadRole { get; set; }

    /// <summary>Where the list of countries comes from, or what is missing from it.</summary>
    public string? CoverageNote { get; set; }

    public string? Hours { get; set; }

    /// <summary>Those in which it answers, as readers call them.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Its site as readers say it: « dakar.exemple.org ».</summary>
    [NotMapped]
    public string? WebsiteName =>
        Uri.TryCreate(Website, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? (address.Host + address.AbsolutePath).TrimEnd('/')
            : Website;

    /// <summary>There is a way to reach it.</summary>
    [NotMapped]
    public bool CanBeReached => (PostalAddress ?? Phone ?? Email) is not null;

    /// <summary>« Dakar, Sénégal, Afrique de l’Ouest et du Centre ».</summary>
    public string LineFor(SiteRequest site) => FactLine.Of(City, site.Countries.Name(Country, site.Language), Region);

    /// <summary>ISO codes of the country it is in and of those it looks after.</summary>
    [NotMapped]
    public IReadOnlyList<string> Countries => [.. Coverage.Prepend(Country).OfType<string>().Distinct()];
}
