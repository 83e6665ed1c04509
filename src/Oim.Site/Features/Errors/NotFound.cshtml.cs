using Microsoft.AspNetCore.Mvc.RazorPages;
using Oim.Content.Storage;
using Oim.Site.Features.Search;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Errors;

/// <summary>No such page: the words of the address are looked for.</summary>
public sealed class NotFoundModel(SiteRequest site, PageFrame frame, SiteSearch search, Microsoft.Extensions.Localization.IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostNearest = 5;

    public string Words { get; private set; } = "";

    public IReadOnlyList<EntryLine> Nearest { get; private set; } = [];

    public string Home => site.Prefix.Length == 0 ? "/" : site.Prefix;

    public string SiteMap => SystemPage.SiteMap.AddressIn(site);

    public async Task OnGetAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        frame.Title = texts["NotFoundTitle"];
        frame.NoIndex = true;
        var last = site.Address[(site.Address.TrimEnd('/').LastIndexOf('/') + 1)..];
        Words = string.Join(' ', Oim.Content.Sources.Slug.Fold(last).Split(['-', '_', '.', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetter) && word.Length > 2).Take(8));
        if (Words.Length > 0) Nearest = [.. (await search.PagesAsync(search.Search(new(Words, null, null, null, null, 1)))).Take(MostNearest).Select(found => found.Entry)];
    }
}
