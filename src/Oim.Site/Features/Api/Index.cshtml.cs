using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Features.Shared.Api;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Api;

/// <summary>For people who read the site by program: its feeds, its API, the other forms of its pages.</summary>
public sealed class IndexModel(
    ContentDbContext content,
    SiteRequest site,
    PageFrame frame,
    ApiResources resources,
    ListedPages listed,
    IStringLocalizer<Texts> texts
) : OwnPage(content, site, frame, texts)
{
    public IReadOnlyList<FollowedList> Lists { get; private set; } = [];

    public IReadOnlyList<IApiResource> Resources => resources.Of(Site.Generation);

    /// <summary>What a resource has, in the reader's language; of a kind that the program does not know, its name.</summary>
    public string DescriptionOf(IApiResource resource) =>
        Texts["Resource-" + resource.Name] is { ResourceNotFound: false } told ? told : Texts["ResourceOfKind", resource.Name];

    /// <summary>Of all pages that have a date.</summary>
    public YearCounts Years { get; private set; } = YearCounts.None;

    public async Task OnGetAsync()
    {
        SetFrame(Texts["OpenData"], Texts["OpenDataLead"]);
        Offer(Site.HomeLanguages, language => SystemPage.OpenData.AddressIn(Site, language));
        var sections = await Store
            .Entries.ListedAt(Site.Now)
            .Where(e => e.Language == Site.Language && e.IsSection && e.ListKind != null && e.Parent == "")
            .InOrder()
            .Select(e => new
            {
                e.Address,
                e.Title,
                e.ListKind,
            })
            .ToListAsync();
        var timely = Store.Kinds.Where(kind => kind.IsTimely).Select(kind => kind.Name).ToList();
        Lists =
        [
            new(Site.Prefix.Length == 0 ? "/" : Site.Prefix, Site.Names.Name, ""),
            .. sections.Where(section => timely.Contains(section.ListKind!)).Select(line => new FollowedList(line.Address, line.Title, "")),
        ];
        Years = YearCounts.Of(Site, (await listed.OwnAsync()).Select(page => page.Date));
    }
}
