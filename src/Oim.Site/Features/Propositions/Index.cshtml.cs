using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Publishing;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Propositions;

/// <summary>/redaction/propositions: all that waits.</summary>
public sealed class IndexModel(IPropositions propositions, SiteRequest site, PageFrame frame, IStringLocalizer<Texts> texts) : PageModel
{
    public IReadOnlyList<Proposition> All { get; private set; } = [];

    public DateTimeOffset Zoned(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone);

    public string AddressOf(Proposition one) => $"{PropositionsFeature.One.AddressIn(site)}?id={one.Id}";

    public async Task OnGetAsync()
    {
        (frame.Title, frame.NoIndex) = (texts["Propositions"], true);
        All = await propositions.AllAsync();
    }
}
