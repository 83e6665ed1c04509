using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>A page the site makes from what its pages say: it has a place below the home page, and no file of its own.</summary>
public abstract class OwnPage(ContentDbContext content, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    protected ContentDbContext Store => content;

    protected SiteRequest Site => site;

    protected PageFrame Frame => frame;

    protected IStringLocalizer<Texts> Texts => texts;

    /// <param name="above">The index this page stands in, if any.</param>
    protected void SetFrame(string title, string description, (string Title, string Address)? above = null)
    {
        (frame.Title, frame.Description, frame.Canonical) = (title, description, site.Address);
        if (site.Addresses.Named("", site.Language) is { } home && home.Visibility.At(site.Viewpoint))
            frame.Ancestors = above is { } index
                ? [home, home with { Key = index.Address, Address = index.Address, Title = index.Title, Visibility = default }]
                : [home];
        frame.StructuredData.Add(Breadcrumb.Describe(frame));
    }

    /// <summary>Sends on who came by another form of the page's address.</summary>
    protected IActionResult? SentOn(string address) => address == site.Address ? null : RedirectPermanent(address + Request.QueryString);

    /// <param name="languages">Those in which the page has something to show. In another one it stands empty, and is nothing to be
    /// found.</param>
    protected void Offer(IReadOnlyCollection<string> languages, Func<string, string> addressIn)
    {
        frame.Translations = site.InEach(languages, addressIn);
        frame.NoIndex |= !languages.Contains(site.Language);
    }
}
