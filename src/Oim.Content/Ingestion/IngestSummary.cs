namespace Oim.Content.Ingestion;

/// <summary>What one ingestion did, in figures an admin understands.</summary>
/// <param name="Files">Files in the content folder.</param>
/// <param name="Read">Files that had changed and were read.</param>
/// <param name="Pages">Pages in the new generation.</param>
public sealed record IngestSummary(int Files, int Read, int Pages, int Errors, int Warnings, TimeSpan Elapsed, long Generation);

/// <summary>How far an ingestion is.</summary>
public readonly record struct IngestProgress(int Done, int Total);
