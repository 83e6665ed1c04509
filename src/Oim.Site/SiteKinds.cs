using Oim.Content.Kinds;
using Oim.Site.Features.Declared;
using Oim.Site.Features.Events;
using Oim.Site.Features.Offices;
using Oim.Site.Features.Pages;

namespace Oim.Site;

/// <summary>The kinds of content of this site, one line each; the first is the default.</summary>
public static class SiteKinds
{
    public static KindList All { get; } = new([
        new PageKind(),
        ShippedKinds.News,
        new EventKind(),
        new OfficeKind(),
        .. ShippedKinds.Others,
    ]);
}
