using Microsoft.Extensions.Localization;
using Oim.Content.Kinds.Declared;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

public sealed class ItemModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    OfficeQueries offices,
    SubjectSections sections,
    IStringLocalizer<Texts> texts
) : EntryPage(content, site, frame)
{
    public OfficeDetail? Detail { get; private set; }

    /// <summary>The regional office it reports to.</summary>
    public PageAddress? Parent => Site.Named(Detail?.Parent);

    /// <summary>There is something to keep: an empty card is not offered.</summary>
    public bool HasCard { get; private set; }

    /// <summary>The section it stands in, which says what such an office is.</summary>
    public EntryLine? Role { get; private set; }

    /// <summary>What the site has about the countries the office is in or covers.</summary>
    public IReadOnlyList<SubjectSection> Sections { get; private set; } = [];

    /// <summary>Which countries, after the title of each section: « à propos du Costa Rica ».</summary>
    public string About =>
        Detail is { Countries: [var country] }
            ? $" {texts["AboutCountry", Site.Countries.Of(country, Site.Language)]}"
            : $"\u00A0– {texts["Coverage"]}";

    protected override IEnumerable<Type> Rows => [typeof(OfficeDetail)];

    protected override async Task LoadAsync()
    {
        Detail = Parts.One<OfficeDetail>();
        if (Frame.Ancestors.LastOrDefault(above => above.Key == Entry.Parent) is { } section)
            Role = await offices.RoleAsync(section.EntryId);
        HasCard = Detail?.CanBeReached == true || Attachments.Contacts.Any(one => (one.Phone ?? one.Email) is not null);
        if (HasCard)
            Frame.Alternates.Add((PageForms.AddressOf(Entry.Address, OfficeCard.FileExtension), "text/vcard", Entry.Title));
        if (Detail is not null)
            Frame.StructuredData.Add(OfficePlace.Describe(Entry, Detail, Frame));
        if (Detail is { Countries: { Count: > 0 } countries })
            Sections = await sections.FindAsync(Subject.Country(countries), without: [OfficeKind.KindName, .. KindsOfPeople]);
    }

    /// <summary>Whose country is their own: they are nothing that an office has about it.</summary>
    private IEnumerable<string> KindsOfPeople =>
        Store.Kinds.OfType<DeclaredKind>().Where(kind => kind.Declaration.IsPerson).Select(kind => kind.Name);
}
