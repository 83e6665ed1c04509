namespace Oim.Site.Publishing;

/// <summary>
/// The content folder as a repository: what stands there, what is published, proposed and was. Nothing an editor has written is lost: what
/// others write meanwhile is merged, or shown beside it.
/// </summary>
/// <remarks>Every method may throw <see cref="PublicationRefusedException"/>.</remarks>
public interface IPublications
{
    /// <summary>A file as it stands now, uncommitted changes included; null: there is none.</summary>
    Task<FileVersion?> ReadAsync(string path, CancellationToken cancellation = default);

    /// <summary>Makes one commit of a change, and writes its files.</summary>
    Task<Outcome> PublishAsync(Change change, CancellationToken cancellation = default);

    /// <summary>The commits that touched a file, the latest first, under the names it had.</summary>
    Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string path, CancellationToken cancellation = default);

    /// <summary>A file as a commit of its history has it; null: it has none.</summary>
    Task<FileVersion?> ReadAtAsync(string path, string commit, CancellationToken cancellation = default);
}

/// <param name="Path">The name that the file had then, from the content root.</param>
public sealed record HistoryEntry(string Commit, string Name, string Mail, DateTimeOffset At, string Message, string Path);
