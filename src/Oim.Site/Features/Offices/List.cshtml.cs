using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

public sealed class ListModel(ContentDbContext content, SiteRequest site, PageFrame frame, OfficeQueries offices) : EntryPage(content, site, frame)
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    protected override async Task LoadAsync() => Offices = await offices.InSectionAsync(Entry);
}
