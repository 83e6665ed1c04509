using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Years, as dated lists are narrowed by them: where the site's editors are, the latest first.</summary>
public static class YearFacet
{
    public static Facet<T> Of<T>(SiteRequest site, IStringLocalizer<Texts> texts, Func<T, DateTimeOffset?> dateOf)
    {
        // Looked up once: of thousands of items it would take longer than all else.
        var zone = site.Generation.Settings.Zone;
        return new(FacetNames.Year, texts["FacetYear"], item => dateOf(item) is { } date ? [Year(zone, date)] : [], year => year)
        {
            IsDescending = true,
        };
    }

    public static string? Year(SiteRequest site, DateTimeOffset? date) =>
        date is { } known ? Year(site.Generation.Settings.Zone, known) : null;

    private static string Year(TimeZoneInfo zone, DateTimeOffset date) =>
        TimeZoneInfo.ConvertTime(date, zone).Year.ToString(CultureInfo.InvariantCulture);
}
