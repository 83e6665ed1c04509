using Oim.Site.Serving;

namespace Oim.Site.Features.Pages;

/// <summary>A page that says no more of itself: what everything is by default.</summary>
public sealed class PageKind : SiteKind
{
    public override string Name => "page";

    public override string ItemPage => "/Pages/Item";

    public override string ListPage => "/Pages/Section";
}
