using System.Diagnostics.Metrics;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Operation;

/// <summary>What can be read of the content at any time; made only where somebody measures.</summary>
internal sealed class ContentGauges
{
    public ContentGauges(
        IMeterFactory meters,
        ContentStore store,
        ContentService content,
        SharedContent shared,
        FileDigests files,
        PageCache pages,
        TimeProvider clock
    )
    {
        var meter = meters.Create(SiteMeter.Name);
        meter.CreateObservableGauge("oim.page_cache.size", () => pages.Bytes, "By", "Memory of the ready pages, compressed copies counted");
        meter.CreateObservableGauge("oim.generation.number", () => store.Current.Number, null, "Generations published since the start");
        meter.CreateObservableGauge(
            "oim.generation.age",
            () => content.Published is { } at ? (clock.GetUtcNow() - at).TotalSeconds : 0,
            "s",
            "Since the generation that is served was published"
        );
        meter.CreateObservableGauge("oim.content.files", () => content.Last?.Files ?? 0, "{file}", "Files in the content folder");
        meter.CreateObservableGauge("oim.content.pages", () => content.Last?.Pages ?? 0, "{page}", "Pages there are");
        meter.CreateObservableGauge(
            "oim.content.diagnostics",
            () => new Measurement<int>[]
            {
                new(content.Last?.Errors ?? 0, new KeyValuePair<string, object?>("severity", "error")),
                new(content.Last?.Warnings ?? 0, new KeyValuePair<string, object?>("severity", "warning")),
            },
            "{diagnostic}",
            "What editors have to mend"
        );
        meter.CreateObservableGauge(
            "oim.content.degraded",
            () => content.Trouble is null ? 0 : 1,
            null,
            "1 while an older state of the content is served because the present one cannot be read"
        );
        // A machine by itself leads.
        meter.CreateObservableGauge("oim.node.leads", () => store.Leads || !store.IsShared ? 1 : 0, null, "1 where the content is read");
        meter.CreateObservableGauge("oim.node.generation", () => store.Stored, null, "The generation of the shared database");
        meter.CreateObservableGauge(
            "oim.node.delay",
            () => store.Delay.TotalSeconds,
            "s",
            "How long the shared database held that generation before this machine did"
        );
        meter.CreateObservableCounter(
            "oim.node.files.missing",
            () => files.Missing,
            "{file}",
            "Files that were asked for and that this machine does not have, or not yet"
        );
        meter.CreateObservableGauge("oim.node.database", () => shared.IsReachable ? 1 : 0, null, "1 while the shared database answers");
    }
}
