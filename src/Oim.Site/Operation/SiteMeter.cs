using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Oim.Site.Operation;

/// <summary>
/// What the site counts and times while it works, beside what the platform measures of requests. Where nobody listens, a count is one
/// look at an empty list; so it may stand in the way of a ready page. Figures that can be read at any time: <see cref="ContentGauges"/>.
/// </summary>
public sealed class SiteMeter
{
    /// <summary>The name to listen to, of the measures and of the traces.</summary>
    public const string Name = "Oim.Site";

    /// <summary>Pages that were not ready.</summary>
    public static readonly ActivitySource Traces = new(Name);

    /// <summary>Seconds.</summary>
    private static readonly double[] Boundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Counter<long> hits;
    private readonly Counter<long> misses;
    private readonly Histogram<double> ingestion;
    private readonly Histogram<double> search;
    private readonly Histogram<double> lag;

    public SiteMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        hits = meter.CreateCounter<long>("oim.page_cache.hits", "{page}", "Pages that were ready");
        misses = meter.CreateCounter<long>("oim.page_cache.misses", "{page}", "Pages that had to be rendered");
        ingestion = Seconds(meter, "oim.ingestion.duration", "From the first look at the files to the published generation");
        search = Seconds(meter, "oim.search.duration", "One search of the index");
        lag = Seconds(meter, "oim.watcher.lag", "From the first word of a change to the generation that shows it");
    }

    public void Hit() => hits.Add(1);

    public void Miss() => misses.Add(1);

    public void Ingested(TimeSpan elapsed) => ingestion.Record(elapsed.TotalSeconds);

    public void Searched(TimeSpan elapsed) => search.Record(elapsed.TotalSeconds);

    public void Shown(TimeSpan since) => lag.Record(since.TotalSeconds);

    private static Histogram<double> Seconds(Meter meter, string name, string description) =>
        meter.CreateHistogram<double>(
            name,
            "s",
            description,
            advice: new() { HistogramBucketBoundaries = Boundaries }
        );
}
