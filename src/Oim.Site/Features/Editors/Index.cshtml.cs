using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Oim.Content.Diagnostics;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Workplace;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Editors;

/// <summary>/redaction: all content, by kind, state, language and last change; or one file, with its diagnostics and its links.</summary>
public sealed class IndexModel(
    ContentOverview overview,
    ContentStore store,
    SiteRequest site,
    PageFrame frame,
    IStringLocalizer<Texts> texts
) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Each of them stands in the title, the file's name or a message.</summary>
    public string Words => Request.Query["q"].ToString().Trim();

    public ListFilter Filter { get; private set; } = ListFilter.None;

    public IReadOnlyList<ContentRow> Rows { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public Pagination Pagination { get; private set; } = Pagination.None;

    /// <summary>Diagnostics of files that are no page.</summary>
    public IReadOnlyList<Diagnostic> Elsewhere { get; private set; } = [];

    /// <summary>The one page that is looked at.</summary>
    public ContentRow? One { get; private set; }

    public IReadOnlyList<ContentRow> LinksIn { get; private set; } = [];

    public IReadOnlyList<(string Target, ContentRow? Page)> LinksOut { get; private set; } = [];

    public string List => SystemPage.Editing.AddressIn(site);

    public async Task OnGetAsync()
    {
        (frame.Title, frame.NoIndex) = (texts["ListTitle"], true);
        Response.Headers.CacheControl = "no-store";
        var all = await overview.RowsAsync();
        Filter = ContentFacets.FilterOf(Request.Query);
        if (Request.Query["fichier"].ToString() is { Length: > 0 } file && (One = all.FirstOrDefault(row => row.File == file)) is not null)
        {
            frame.Title = One.Title;
            await LoadLinksAsync(all);
            return;
        }

        var address = Words.Length == 0 ? List : QueryHelpers.AddQueryString(List, "q", Words);
        var found = Words.Length == 0 ? all : [.. all.Where(row => row.Matches(Words))];
        var narrowed = new FacetedList<ContentRow>(new(found, ContentFacets.All(KindName, texts), site.Language), Filter);
        Facets = narrowed.Groups(address);
        Pagination = Pagination.Of(Request.Query, narrowed.Items.Count, PageSize, page => Filter.Address(address, page));
        Rows = [.. Pagination.Of(narrowed.Items)];
        Elsewhere = ContentOverview.Elsewhere(store, all);
    }

    public string KindName(string kind) => site.Generation.Kinds.NameOf(kind, site.Language, texts);

    /// <summary>« Erreurs : 1, conseils : 2 »: how many of what there is, the worst first.</summary>
    public string FindingsOf(ContentRow row) =>
        string.Join(
            texts["ListSeparator"],
            row.Problems.CountBy(problem => problem.Rule.Severity)
                .OrderBy(pair => pair.Key)
                .Select(pair => texts["List" + pair.Key, pair.Value].Value)
        );

    /// <summary>Where a page is looked at; where one writes in the browser, its form.</summary>
    public string AddressOf(ContentRow row) =>
        $"{(site.IsWorkplace ? WorkplaceFeature.Edit.AddressIn(site) : List)}?fichier={Uri.EscapeDataString(row.File ?? "")}";

    private async Task LoadLinksAsync(IReadOnlyList<ContentRow> all)
    {
        var byId = all.ToDictionary(row => row.Id);
        var links = await overview.LinksAsync();
        LinksIn =
        [
            .. links.Where(link => link.To == One!.Id && link.From != link.To).Select(link => link.From).Distinct().Select(id => byId[id]),
        ];
        LinksOut =
        [
            .. links
                .Where(link => link.From == One!.Id)
                .DistinctBy(link => link.Target)
                .Select(link => (link.Target, byId.GetValueOrDefault(link.To))),
        ];
    }
}
