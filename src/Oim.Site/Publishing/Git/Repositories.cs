using Microsoft.Extensions.Options;
using Oim.Content.Sources;
using Oim.Content.Sources.History;

namespace Oim.Site.Publishing.Git;

/// <summary>The content's repository, and the turn to write to it: this process never competes with itself.</summary>
internal sealed class Repositories : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ContentFolder content;
    private readonly string branch;
    private readonly GitHistory history;
    private readonly TimeProvider clock;
    private readonly GitCommand git;
    private readonly ObjectReader objects;
    private ContentRepository? opened;

    public Repositories(ContentFolder content, GitHistory history, IOptions<SiteOptions> options, TimeProvider clock)
    {
        (this.content, this.history, this.clock, branch) = (content, history, clock, options.Value.EditingBranch);
        git = new(content.Root);
        objects = new(git, clock);
        Folder = new(content.Root);
    }

    /// <summary>Raised when something has been put on a branch.</summary>
    public event Action<ContentRepository>? Written;

    /// <summary>Raised when a publication has been planned, or is no more.</summary>
    public event Action? Planned;

    public WorkingFolder Folder { get; }

    /// <summary>Whether there is a repository: opening one would make it where there is none.</summary>
    public bool IsMade => opened is not null || history.Commit is not null;

    public async Task<ContentRepository> OpenAsync(CancellationToken cancellation) =>
        opened =
            opened?.Now(branch)
            // Whoever comes first may have to make it.
            ?? await InTurnAsync(() => ContentRepository.OpenAsync(content.Root, branch, git, objects), cancellation);

    /// <summary>Puts a change on the branch of a repository.</summary>
    public async Task<Outcome> WriteAsync(
        ContentRepository repository,
        Change change,
        Signature? signed = null,
        CancellationToken cancellation = default
    )
    {
        Check(change);
        await OtherBytes.RefuseAsync(repository, [.. change.Files.Select(file => file.Path)]);
        var run = new PublicationRun(repository, Folder, history, clock);
        var outcome = await InTurnAsync(() => run.PublishAsync(change, cancellation, signed), cancellation);
        if (outcome is not Conflict) Written?.Invoke(repository);
        return outcome;
    }

    public void TellPlanned() => Planned?.Invoke();

    public void Dispose()
    {
        objects.Dispose();
        turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private static void Check(Change change)
    {
        if (change.Files.Count == 0) throw new PublicationRefusedException("Il n’y a rien à publier.");
        foreach (var file in change.Files) ContentPaths.Check(file.Path);
        if (change.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count() < change.Files.Count)
            throw new PublicationRefusedException("Deux fichiers de la modification ont le même nom.");
    }
}
