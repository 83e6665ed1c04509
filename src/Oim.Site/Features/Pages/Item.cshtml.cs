using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

public sealed class ItemModel(ContentDbContext content, SiteRequest site, PageFrame frame) : EntryPage(content, site, frame);
