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

    public static IReadOnlyList<Facet<EventLine>> Of(TermTable terms, IStringLocalizer<Texts> texts, SiteRequest site) =>
        [
            new(FacetNames.Series, texts["FacetSeries"], line => line.Detail.Series is { } series ? [series] : [], SeriesName),
            new(
                FacetNames.Year,
                texts["FacetYear"],
                line => [line.Detail.FirstDay.Year.ToString(CultureInfo.InvariantCulture)],
                year => year
            )
            {
                IsDescending = true,
            },
            terms.ByCountry<EventLine>(texts, site, line => line.Entry.Id),
            terms.ByTheme<EventLine>(texts, line => line.Entry.Id),
        ];
}
