using System.Globalization;
using Microsoft.Extensions.Options;
using Oim.Content.Sources;

namespace Oim.Site.Publishing.Git;

/// <summary>By Git's command line: a commit is made beside the folder, then put on the branch by compare and swap.</summary>
internal sealed class Publications(ContentFolder content, IOptions<SiteOptions> options, TimeProvider clock) : IPublications, IDisposable
{
    private const string HistoryFormat = "--format=%x01%H%x1f%an%x1f%ae%x1f%ct%x1f%B%x02";
    private const int LongestHistory = 500;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly WorkingFolder folder = new(content.Root);

    public async Task<FileVersion?> ReadAsync(string path, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        var repository = await OpenAsync(cancellation);
        var present = await PresentFile.OfAsync(repository, folder, path, await repository.TipAsync([path]));
        if (present.Content is null || present.Name is null) return null;
        // What no commit has must still be there when somebody publishes upon it.
        if (present.IsUncommitted) await repository.KeepAsync(present.Content);
        return new(present.Content, present.Name);
    }

    public async Task<Outcome> PublishAsync(Change change, CancellationToken cancellation = default)
    {
        Check(change);
        if (change.Editor.Role != Role.Publishes)
            throw new PublicationRefusedException("Votre compte propose des modifications ; il ne publie pas.");
        var repository = await OpenAsync(cancellation);
        await writing.WaitAsync(cancellation);
        try
        {
            return await new PublicationRun(repository, folder, clock).PublishAsync(change, cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string path, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        var repository = await OpenAsync(cancellation);
        if ((await repository.TipAsync([])).Commit == repository.NoCommit) return [];
        var told = await repository.Git.AskAsync(
            "log", "-z", "--follow", "--relative", "--name-only", HistoryFormat, $"-n{LongestHistory}", repository.Branch, "--", path
        );
        return [.. told.Split('\u0001', StringSplitOptions.RemoveEmptyEntries).Select(Entry).OfType<HistoryEntry>()];

        HistoryEntry? Entry(string text) =>
            text.Split('\u0002') is [var about, var names]
            && about.Split('\u001f') is [var commit, var name, var mail, var seconds, var message]
                ? new(
                    commit,
                    name,
                    mail,
                    DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)),
                    message.Trim(),
                    names.Trim('\0', '\n').Split('\0')[0] is { Length: > 0 } known ? known : path
                )
                : null;
    }

    public async Task<FileVersion?> ReadAtAsync(string path, string commit, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        if (!BlobName.IsName(commit)) return null;
        var repository = await OpenAsync(cancellation);
        // A name that somebody types leads to what the branch has published, never to what else lies in the repository.
        if (!(await repository.Git.TryAsync(["merge-base", "--is-ancestor", commit, repository.Branch])).IsGood) return null;
        if ((await repository.TipAsync([path], commit)).Names[path] is not { } name) return null;
        return await repository.BytesAsync(name) is { } bytes ? new(bytes, name) : null;
    }

    public void Dispose() => writing.Dispose();

    private async Task<ContentRepository> OpenAsync(CancellationToken cancellation)
    {
        // Whoever comes first may have to make it.
        await writing.WaitAsync(cancellation);
        try
        {
            return await ContentRepository.OpenAsync(content.Root, options.Value.EditingBranch);
        }
        finally
        {
            writing.Release();
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
