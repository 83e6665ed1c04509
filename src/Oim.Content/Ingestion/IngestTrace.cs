using System.Diagnostics;

namespace Oim.Content.Ingestion;

/// <summary>
/// The stages of an ingestion, for whoever follows where its time goes: spans of a trace. Where nobody listens they cost nothing.
/// </summary>
public static class IngestTrace
{
    /// <summary>The name to listen to (<see cref="ActivitySource"/>).</summary>
    public const string SourceName = "Oim.Content";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? Stage(string name) => Source.StartActivity(name);
}
