using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>No such page.</summary>
public sealed class NotFoundModel(
    SiteRequest site,
    PageFrame frame,
    NearestPages nearest,
    Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts
) : PageModel
{
    public string Words => nearest.Words;

    public IReadOnlyList<EntryLine> Nearest { get; private set; } = [];

    public string Home => site.Prefix.Length == 0 ? "/" : site.Prefix;

    public string SiteMap => SystemPage.SiteMap.AddressIn(site);

    public async Task OnGetAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        frame.Title = texts["NotFoundTitle"];
        frame.NoIndex = true;
        Nearest = await nearest.FindAsync();
    }
}
