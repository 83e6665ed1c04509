using System.Globalization;

namespace Oim.Site.Publishing.Git;

/// <summary>By Git's command line: a commit is made beside the folder, then put on the branch by compare and swap.</summary>
internal sealed class Publications(Repositories repositories) : IPublications
{
    private const string HistoryFormat = "--format=%x01%H%x1f%an%x1f%ae%x1f%ct%x1f%B%x02";
    private const int LongestHistory = 500;

    public async Task<FileVersion?> ReadAsync(string path, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        var repository = await repositories.OpenAsync(cancellation);
        var present = await PresentFile.OfAsync(repository, repositories.Folder, path, await repository.TipAsync([path]));
        if (present.Content is null || present.Name is null) return null;
        // What no commit has must still be there when somebody publishes upon it.
        if (present.IsUncommitted) repository.Keep(present.Content);
        return new(present.Content, present.Name);
    }

    public async Task<Outcome> PublishAsync(Change change, CancellationToken cancellation = default)
    {
        if (change.Editor.Role != Role.Publishes)
            throw new PublicationRefusedException("Votre compte propose des modifications ; il ne publie pas.");
        return await repositories.WriteAsync(await repositories.OpenAsync(cancellation), change, cancellation: cancellation);
    }

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string path, CancellationToken cancellation = default)
    {
        ContentPaths.Check(path);
        var repository = await repositories.OpenAsync(cancellation);
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
        if (!ObjectName.IsName(commit)) return null;
        var repository = await repositories.OpenAsync(cancellation);
        // A name that somebody types leads to what the branch has published, never to what else lies in the repository.
        if (!(await repository.Git.TryAsync(["merge-base", "--is-ancestor", commit, repository.Branch])).IsGood) return null;
        if ((await repository.TipAsync([path], commit)).Names[path] is not { } name) return null;
        return await repository.BytesAsync(name) is { } bytes ? new(bytes, name) : null;
    }
}
