using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>Years, as dated lists are narrowed by them: where the site's editors are, the latest first.</summary>
public static class YearFacet
{
    public static Facet<T> Of<T>(IStringLocalizer<Texts> texts, Func<T, string[]> yearsOf) =>
        new(FacetNames.Year, texts["FacetYear"], yearsOf, year => year) { IsDescending = true };

    public static string? Year(SiteRequest site, DateTimeOffset? date) =>
        date is { } known ? Name(TimeZoneInfo.ConvertTime(known, site.Generation.Settings.Zone).Year) : null;

    public static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);
}
