using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>A page whose time is over: since when, the section it stood in, and what is near to it.</summary>
public sealed class GoneModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    NearestPages nearest,
    Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts
) : PageModel
{
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The nearest section above that is still there.</summary>
    public EntryLine? Section { get; private set; }

    public IReadOnlyList<EntryLine> Nearest { get; private set; } = [];

    public string Language => site.Language;

    public async Task OnGetAsync()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        frame.Title = texts["GoneTitle"];
        frame.NoIndex = true;
        if (site.Page is not { } page) return;
        Since = page.Visibility.Until is { } until ? TimeZoneInfo.ConvertTime(until, site.Generation.Settings.Zone) : null;
        var above = new List<string>();
        for (var key = page.Key; key.Length > 0;)
            above.Add(key = ContentPath.ParentOf(key));
        var sections = await content
            .Entries.VisibleAt(site.Now)
            .Where(e => e.Language == page.Language && e.IsSection && e.Key != "" && above.Contains(e.Key))
            .Lines()
            .ToListAsync();
        Section = sections.MaxBy(line => line.Key.Length);
        Nearest = [.. (await nearest.FindAsync()).Where(line => line.Id != Section?.Id)];
    }
}
