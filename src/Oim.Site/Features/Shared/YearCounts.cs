using Oim.Site.Serving;

namespace Oim.Site.Features.Shared;

/// <summary>
/// How many pages there are of each year, from the first to the last; empty where that says less than the pages themselves.
/// </summary>
public sealed class YearCounts
{
    private const int FewestYears = 3;
    private const int FewestPages = 5;

    /// <summary>As many bars as a phone shows apart.</summary>
    private const int MostYears = 40;

    public static readonly YearCounts None = new([]);

    private YearCounts(IReadOnlyList<(int Year, int Count)> years) => Years = years;

    public IReadOnlyList<(int Year, int Count)> Years { get; }

    public static YearCounts Of(SiteRequest site, IEnumerable<DateTimeOffset?> dates)
    {
        var zone = site.Generation.Settings.Zone;
        var counts = dates.OfType<DateTimeOffset>().CountBy(date => TimeZoneInfo.ConvertTime(date, zone).Year).ToDictionary();
        if (counts.Count < FewestYears || counts.Values.Sum() < FewestPages) return None;
        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - MostYears + 1);
        return new([.. Enumerable.Range(first, last - first + 1).Select(year => (year, counts.GetValueOrDefault(year)))]);
    }
}
