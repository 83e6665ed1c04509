namespace Oim.Content.Ingestion;

/// <summary>What one ingestion did, in figures an admin understands.</summary>
/// <param name="Files">Files in the content folder.</param>
/// <param name="Read">Files that had changed and were read.</param>
/// <param name="Pages">Pages there are now.</param>
/// <param name="IsPublished">Whether there was anything to publish: readers have a new generation.</param>
public sealed record IngestSummary(int Files, int Read, int Pages, int Errors, int Warnings, TimeSpan Elapsed, bool IsPublished);

/// <summary>How far an ingestion is.</summary>
public readonly record struct IngestProgress(int Done, int Total);
