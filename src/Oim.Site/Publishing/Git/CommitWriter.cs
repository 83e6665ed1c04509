using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>A commit to be: its parent, what it changes, who signs it.</summary>
/// <param name="Files">Paths from the content root; null where a file goes.</param>
internal sealed record NewCommit(Signature Author, Signature Committer, string Message, IReadOnlyDictionary<string, byte[]?> Files);

/// <summary>
/// Writes commits that touch the paths they name and nothing else, beside the folder and the user's index; no filter sees them. Until a
/// branch names them they are nothing to Git, which tidies such things away after two weeks.
/// </summary>
internal static class CommitWriter
{
    /// <summary>One commit upon another; none of them is on a branch yet.</summary>
    /// <returns>The last commit; the parent, where there is nothing to write.</returns>
    public static async Task<string> WriteAsync(
        ContentRepository repository,
        string parent,
        IReadOnlyList<NewCommit> commits,
        DateTimeOffset now
    )
    {
        var tree = parent == repository.NoCommit ? null : (await repository.Objects.FindAsync(parent + "^{tree}"))?.Name;
        foreach (var commit in commits)
        {
            var files = commit.Files.Select(file =>
                (repository.Prefix + file.Key, file.Value is null ? null : repository.Writer.Write("blob", file.Value))
            );
            tree = await TreeWriter.WriteAsync(repository, tree, files.ToList());
            var head = $"tree {tree ?? repository.Writer.Write("tree", [])}\n"
                + (parent == repository.NoCommit ? "" : $"parent {parent}\n")
                + $"author {commit.Author.At(now)}\ncommitter {commit.Committer.At(now)}\n\n";
            parent = repository.Writer.Write("commit", Encoding.UTF8.GetBytes(head + Tidy(commit.Message)));
        }

        return parent;
    }

    /// <summary>
    /// Moves a branch to a commit, unless it has moved meanwhile. Git starts for it while the commit is still being written.
    /// </summary>
    /// <param name="prepared">What must be done before.</param>
    public static async Task<bool> MoveAsync(ContentRepository repository, string branch, string from, Task<string> written, Task prepared)
    {
        return (await repository.Git.TryAsync(["update-ref", "--stdin", "--create-reflog", "-m", "rédaction"], StepsAsync())).IsGood;

        async Task<byte[]> StepsAsync()
        {
            await Task.WhenAll(prepared, written);
            return Encoding.UTF8.GetBytes($"start\nupdate {branch} {await written} {from}\nprepare\ncommit\n");
        }
    }

    public static IReadOnlyDictionary<string, string> Identity(Signature author, Signature committer) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_AUTHOR_NAME"] = author.Name,
            ["GIT_AUTHOR_EMAIL"] = author.Mail,
            ["GIT_COMMITTER_NAME"] = committer.Name,
            ["GIT_COMMITTER_EMAIL"] = committer.Mail,
        };

    private static string Tidy(string message) =>
        message.Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } said
            ? said + "\n"
            : "Sans titre\n";
}
