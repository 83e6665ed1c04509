using Microsoft.Extensions.Options;
using Oim.Content.Sources;

namespace Oim.Site.Publishing.Git;

/// <summary>The content's repository, and the turn to write to it: this process never competes with itself.</summary>
internal sealed class Repositories(ContentFolder content, IOptions<SiteOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Raised when something has been put on a branch.</summary>
    public event Action<ContentRepository>? Written;

    public WorkingFolder Folder { get; } = new(content.Root);

    public Task<ContentRepository> OpenAsync(CancellationToken cancellation) =>
        // Whoever comes first may have to make it.
        InTurnAsync(() => ContentRepository.OpenAsync(content.Root, options.Value.EditingBranch), cancellation);

    /// <summary>Puts a change on the branch of a repository.</summary>
    public async Task<Outcome> WriteAsync(
        ContentRepository repository,
        Change change,
        Signature? signed = null,
        CancellationToken cancellation = default
    )
    {
        Check(change);
        var run = new PublicationRun(repository, Folder, clock);
        var outcome = await InTurnAsync(() => run.PublishAsync(change, cancellation, signed), cancellation);
        if (outcome is not Conflict) Written?.Invoke(repository);
        return outcome;
    }

    public void Dispose() => turn.Dispose();

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
