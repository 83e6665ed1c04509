using Oim.Content.Ingestion;
using Oim.Content.Sources.History;
using Oim.Content.Storage;

namespace Oim.Site.Rehearsal;

/// <summary>What visitors see, as a rehearsed site starts from it and follows it.</summary>
internal sealed record PublishedSite(
    IConfiguration Configuration,
    ContentStore Store,
    Ingester Ingester,
    GitHistory History,
    TimeProvider Clock
);
