namespace Oim.Site.Publishing;

/// <summary>Changes that wait for somebody who publishes: a branch of the repository each.</summary>
/// <remarks>Every method may throw <see cref="PublicationRefusedException"/>.</remarks>
public interface IPropositions
{
    /// <summary>Proposes a change, or adds it to a proposition.</summary>
    /// <param name="id">The proposition; null: a new one.</param>
    Task<Outcome> ProposeAsync(Change change, string? id = null, CancellationToken cancellation = default);

    /// <summary>All that wait, the latest first.</summary>
    Task<IReadOnlyList<Proposition>> AllAsync(CancellationToken cancellation = default);

    Task<Proposition?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>A file as a proposition has it; null: it has none.</summary>
    Task<FileVersion?> ReadAsync(string id, string path, CancellationToken cancellation = default);

    /// <summary>A file as it was where a proposition began; null: there was none.</summary>
    Task<FileVersion?> ReadBeforeAsync(Proposition proposition, ProposedFile file, CancellationToken cancellation = default);

    /// <summary>Publishes a proposition as one commit of who wrote it, with what others have published since.</summary>
    /// <param name="commit">What was looked at: nothing else is published.</param>
    /// <param name="settled">What somebody has made of files in which it met what others had published.</param>
    Task<Outcome> ApproveAsync(
        string id,
        string commit,
        Editor editor,
        IReadOnlyList<FileChange>? settled = null,
        CancellationToken cancellation = default
    );

    /// <summary>Approves a proposition for an instant to come; where it changes before, the approval is void.</summary>
    Task PlanAsync(string id, string commit, Editor editor, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>It waits again for somebody to approve it.</summary>
    Task UnplanAsync(string id, Editor editor, CancellationToken cancellation = default);

    /// <summary>Takes a proposition back. It stays in the repository, below <c>refs/oim/retirees</c>.</summary>
    Task WithdrawAsync(string id, Editor editor, CancellationToken cancellation = default);
}

/// <param name="Commit">Its last commit.</param>
/// <param name="Name">Who wrote it last.</param>
/// <param name="Files">What it changes, compared with where it began.</param>
public sealed record Proposition(
    string Id,
    string Commit,
    string Name,
    string Mail,
    DateTimeOffset At,
    string Message,
    IReadOnlyList<ProposedFile> Files
)
{
    /// <summary>When it is to be published, and by whom; null: nobody has approved it as it is.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Whether somebody may take it back.</summary>
    public bool IsWithdrawnBy(Editor editor) => editor.Role == Role.Publishes || editor.Mail == Mail;
}

/// <summary>An approval for an instant to come.</summary>
/// <param name="Commit">What was looked at.</param>
/// <param name="Name">Who approved it.</param>
public sealed record Plan(string Commit, DateTimeOffset At, string Name, string Mail);

/// <param name="Before">The version that it began with; null: there was no such file.</param>
/// <param name="Now">The version that is proposed; null: the file goes.</param>
public sealed record ProposedFile(string Path, string? Before, string? Now);

/// <summary>It is proposed, and published by nobody yet.</summary>
/// <param name="Versions">The version that each file has in it, by its path.</param>
public sealed record Proposed(string Id, string Commit, IReadOnlyDictionary<string, string> Versions) : Outcome;
