using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;

namespace Oim.Site.Features.Search;

public sealed class IndexModel(SiteSearch search, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LongestQuery = 300;
    private const int Shown = 50;

    public string Words { get; private set; } = "";

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task OnGetAsync(string? q)
    {
        frame.Title = texts["Search"];
        frame.NoIndex = true;
        Words = (q ?? "").Trim() is { Length: > LongestQuery } tooLong ? tooLong[..LongestQuery] : (q ?? "").Trim();
        if (Words.Length > 0) Hits = await search.FindAsync(Words, anyWord: false, Shown);
    }
}
