using System.Globalization;
using Microsoft.Extensions.Localization;
using Oim.Site.Features.Shared;
using Oim.Site.Resources;
using Oim.Site.Serving;

namespace Oim.Site.Features.Events;

/// <summary>How a list of events can be narrowed.</summary>
internal static class EventFacets
{
    /// <summary>« pcr » is written PCR; a longer name, « dialogue-de-haut-niveau », as words.</summary>
    public static string SeriesName(string series) =>
        series.Length <= 5 ? series.ToUpperInvariant() : Capital.First(series.Replace('-', ' '));

    /// <param name="pages">Of the events, by their number.</param>
    public static IReadOnlyList<Facet<EventDays>> Of(
        IReadOnlyDictionary<int, ListedPage> pages,
        IStringLocalizer<Texts> texts,
        SiteRequest site
    ) =>
        [
            new(FacetNames.Series, texts["FacetSeries"], days => days.Series is { } series ? [series] : [], SeriesName),
            new(FacetNames.Year, texts["FacetYear"], days => [days.FirstDay.Year.ToString(CultureInfo.InvariantCulture)], year => year)
            {
                IsDescending = true,
            },
            TermFacets.ByCountry<EventDays>(texts, site, days => pages[days.Id]),
            TermFacets.ByTheme<EventDays>(texts, pages.Values, days => pages[days.Id]),
        ];
}
