using Oim.Content.Storage;
using Oim.Site.Features.Shared;
using Oim.Site.Serving;

namespace Oim.Site.Features.Offices;

/// <summary>An office among results: where it is, what it covers, its telephone.</summary>
internal sealed class OfficeResultLine(OfficeQueries offices, SiteRequest site) : IResultLine
{
    public bool AppliesTo(string kind) => kind == OfficeKind.KindName;

    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyList<EntryLine> pages) =>
        (await offices.DetailsAsync([.. pages.Select(page => page.Id)])).ToDictionary(
            detail => detail.EntryId,
            detail => FactLine.Of(detail.LineFor(site), detail.Phone)
        );
}
