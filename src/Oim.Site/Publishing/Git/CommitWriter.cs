using System.Globalization;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>A commit to be: its parent, what it changes, who signs it.</summary>
/// <param name="Files">Paths from the content root; null where a file goes.</param>
internal sealed record NewCommit(Signature Author, Signature Committer, string Message, IReadOnlyDictionary<string, byte[]?> Files);

/// <summary>
/// Writes commits that touch the paths they name and nothing else, beside the folder and the user's index: by « fast-import », which takes
/// the parent's trees as they are, runs no filter and costs the depth of a path, not the size of the site.
/// </summary>
internal static class CommitWriter
{
    /// <summary>Where commits stand until the branch moves to them: Git tidies away what nothing names.</summary>
    private const string Pending = "refs/oim/en-cours/";

    /// <summary>One commit upon another; none of them is on a branch yet.</summary>
    /// <returns>The last commit, and the reference that keeps it; the parent, where there is nothing to write.</returns>
    public static async Task<(string Commit, string? Reference)> WriteAsync(
        ContentRepository repository,
        string parent,
        IReadOnlyList<NewCommit> commits,
        DateTimeOffset now
    )
    {
        if (commits.Count == 0) return (parent, null);
        var reference = Pending + Guid.NewGuid().ToString("N");
        using var stream = new MemoryStream();
        foreach (var (index, commit) in commits.Index())
        {
            Say(stream, $"commit {reference}\nmark :{index + 1}\nauthor {commit.Author.At(now)}\ncommitter {commit.Committer.At(now)}\n");
            Give(stream, Encoding.UTF8.GetBytes(Tidy(commit.Message)));
            if (index > 0) Say(stream, $"from :{index}\n");
            else if (parent != repository.NoCommit) Say(stream, $"from {parent}\n");
            foreach (var (path, content) in commit.Files)
            {
                var quoted = Quote(repository.Prefix + path);
                Say(stream, content is null ? $"D {quoted}\n" : $"M 100644 inline {quoted}\n");
                if (content is not null) Give(stream, content);
            }
        }

        Say(stream, $"get-mark :{commits.Count}\ndone\n");
        var told = await repository.Git.TellAsync(stream.ToArray(), null, "fast-import", "--quiet", "--done", "--date-format=raw");
        return (told.Trim(), reference);
    }

    /// <summary>Moves a branch, unless it has moved meanwhile; the reference that kept the commit goes.</summary>
    public static async Task<bool> MoveAsync(ContentRepository repository, string branch, string to, string from, string reference)
    {
        var steps = Encoding.UTF8.GetBytes($"start\nupdate {branch} {to} {from}\ndelete {reference}\nprepare\ncommit\n");
        var answer = await repository.Git.TryAsync(["update-ref", "--stdin", "--create-reflog", "-m", "rédaction"], steps);
        if (!answer.IsGood) await repository.Git.TryAsync(["update-ref", "-d", reference]);
        return answer.IsGood;
    }

    public static IReadOnlyDictionary<string, string> Identity(Signature author, Signature committer) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_AUTHOR_NAME"] = author.Name,
            ["GIT_AUTHOR_EMAIL"] = author.Mail,
            ["GIT_COMMITTER_NAME"] = committer.Name,
            ["GIT_COMMITTER_EMAIL"] = committer.Mail,
        };

    private static void Say(MemoryStream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Give(MemoryStream stream, byte[] bytes)
    {
        Say(stream, string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}\n"));
        stream.Write(bytes);
        Say(stream, "\n");
    }

    /// <summary>Paths were looked at before (<see cref="ContentPaths"/>): no line of a stream can be made of one.</summary>
    private static string Quote(string path) =>
        "\"" + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Tidy(string message) =>
        message.Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } said
            ? said + "\n"
            : "Sans titre\n";
}
