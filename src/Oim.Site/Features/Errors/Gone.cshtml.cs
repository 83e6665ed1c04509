using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>A page whose time is over.</summary>
public sealed class GoneModel(SiteRequest site, PageFrame frame, Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts) : PageModel
{
    public DateTimeOffset? Since { get; private set; }

    public string Language => site.Language;

    public void OnGet()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        frame.Title = texts["GoneTitle"];
        frame.NoIndex = true;
        Since = site.Page?.Visibility.Until is { } until ? TimeZoneInfo.ConvertTime(until, site.Generation.Settings.Zone) : null;
    }
}
