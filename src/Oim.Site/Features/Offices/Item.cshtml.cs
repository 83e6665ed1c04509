using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame, OfficeQueries offices) : EntryPage(content, site, frame)
{
    public OfficeDetail? Detail { get; private set; }

    public Attachments Attachments { get; private set; } = Attachments.None;

    protected override async Task LoadAsync()
    {
        Detail = await offices.DetailAsync(Entry.Id);
        Attachments = await Attachments.OfAsync(Store, Entry, Site);
        Frame.Alternates.Add((PageForms.AddressOf(Entry.Address, OfficeCard.FileExtension), "text/vcard", Entry.Title));
        if (Detail is not null) Frame.StructuredData.Add(OfficePlace.Describe(Entry, Detail, Frame, HttpContext));
    }
}
