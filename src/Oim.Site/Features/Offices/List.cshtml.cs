using Oim.Content.Storage;
using Oim.Site.Features.Offices.Map;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>The offices of a section: on a map, and in a list that says the same.</summary>
public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, OfficeQueries offices)
    : EntryPage(content, site, frame)
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    public IReadOnlyList<MapPoint> Points { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Offices = await offices.InSectionAsync(Entry);
        Points = MapPoint.Of(Offices, office => office.NameFor(Site));
    }
}
