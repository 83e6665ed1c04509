namespace Oim.Content.Ingestion;

/// <summary>Work on many files at once.</summary>
internal static class ParallelSelection
{
    /// <summary>
    /// The results in the order of the files. Threads are called together for two files and more: for the one that an editor saves, that
    /// alone took a seventh of the time.
    /// </summary>
    public static IEnumerable<TResult> SelectInParallel<TFile, TResult>(this IReadOnlyList<TFile> files, Func<TFile, TResult> read) =>
        files.Count < 2 ? files.Select(read) : files.AsParallel().AsOrdered().Select(read);
}
