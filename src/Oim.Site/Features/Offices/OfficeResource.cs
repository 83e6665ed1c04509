using Microsoft.EntityFrameworkCore;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>Offices in the API.</summary>
internal sealed class OfficeResource : EntryResource<ApiOffice>
{
    public override string Name => "offices";

    public override string Title => "Bureaux";

    public override string Description => "Les bureaux : où ils sont, et les pays qu’ils suivent.";

    public override string Kind => "office";

    protected override IQueryable<Entry> InOrder(ContentDbContext content, IQueryable<Entry> entries) => entries.InOrder();

    protected override async Task<IReadOnlyList<ApiOffice>> ShapeAsync(
        ApiRequest api,
        IReadOnlyList<ApiEntry> entries,
        IReadOnlyList<int> ids,
        bool isWhole
    )
    {
        var details = await api
            .Content.Set<OfficeDetail>()
            .Where(detail => ids.Contains(detail.EntryId))
            .ToDictionaryAsync(detail => detail.EntryId);
        var reached = await api
            .Content.Contacts.Where(one => ids.Contains(one.EntryId) && (one.Phone != null || one.Email != null))
            .Select(one => one.EntryId)
            .ToListAsync();
        return [.. entries.Select((entry, i) => Shape(api, entry, details.GetValueOrDefault(ids[i]) ?? new(), reached.Contains(ids[i])))];
    }

    private static ApiOffice Shape(ApiRequest api, ApiEntry entry, OfficeDetail office, bool hasContacts)
    {
        var card = PageForms.AddressOf("/" + entry.Id, OfficeCard.FileExtension);
        return new(entry, office, office.CanBeReached || hasContacts ? api.Absolute(card) : null, api.Site)
        {
            Website = office.Website is { } website ? api.Place(api.Site.Show(website)) : null,
            RegionalOffice = office.Parent is { } parent ? api.Place(api.Site.Show(parent)) : null,
        };
    }
}

public sealed record ApiOffice : ApiEntry
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ApiOffice(ApiEntry entry, OfficeDetail office, string? card, SiteRequest site)
        : base(entry)
    {
        ApiTerm Named(string code) => new(code, site.Countries.Name(code, site.Language));
        (City, Region, Address, Phone, Email, Card) = (office.City, office.Region, office.PostalAddress, office.Phone, office.Email, card);
        Country = office.Country is null ? null : Named(office.Country);
        Coverage = [.. office.Coverage.Select(Named)];
        (Latitude, Longitude, Hours, SpokenLanguages) = (office.Latitude, office.Longitude, office.Hours, office.Languages);
        (Head, HeadRole) = (office.Head, office.HeadRole);
    }

    public string? City { get; }

    public ApiTerm? Country { get; }

    public string? Region { get; }

    public IReadOnlyList<ApiTerm> Coverage { get; }

    public double? Latitude { get; }

    public double? Longitude { get; }

    public string? Address { get; }

    public string? Phone { get; }

    public string? Email { get; }

    public string? Website { get; init; }

    /// <summary>Who is at its head.</summary>
    public string? Head { get; }

    public string? HeadRole { get; }

    public string? Hours { get; }

    /// <summary>Those in which it answers, as readers call them.</summary>
    public IReadOnlyList<string> SpokenLanguages { get; }

    /// <summary>The page of the regional office it reports to.</summary>
    public string? RegionalOffice { get; init; }

    /// <summary>Its vCard; null where there is no way to reach it.</summary>
    public string? Card { get; }
}
