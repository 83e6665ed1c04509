using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Years, as dated lists are narrowed by them: where the site's editors are, the latest first.</summary>
public static class YearFacet
{
    public static Facet<T> Of<T>(SiteRequest site, IStringLocalizer<Texts> texts, Func<T, DateTimeOffset?> dateOf) =>
        new(FacetNames.Year, texts["FacetYear"], item => Year(site, dateOf(item)) is { } year ? [year] : [], year => year)
        {
            IsDescending = true,
        };

    public static string? Year(SiteRequest site, DateTimeOffset? date) =>
        date is { } at
            ? TimeZoneInfo.ConvertTime(at, site.Generation.Settings.Zone).Year.ToString(CultureInfo.InvariantCulture)
            : null;
}
