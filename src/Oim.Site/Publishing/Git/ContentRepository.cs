using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>The repository that the content folder is, or is a part of, and the branch that publications go to.</summary>
/// <param name="Prefix">The content folder's path in it: empty, or <c>site/content/</c>.</param>
/// <param name="Branch">Its whole name: <c>refs/heads/main</c>.</param>
/// <param name="IsCheckedOut">The folder shows this branch; else publications only go to the branch.</param>
internal sealed record ContentRepository(
    GitCommand Git,
    string Root,
    string Prefix,
    string Index,
    string Branch,
    bool IsCheckedOut,
    bool IsSha256
)
{
    /// <summary>The branch without a commit, as Git writes it.</summary>
    public string NoCommit => new('0', IsSha256 ? 64 : 40);

    /// <param name="branch">The one the site is told; empty: the one that the folder shows.</param>
    /// <exception cref="PublicationRefusedException">It cannot be told, or the folder shows none.</exception>
    public static async Task<ContentRepository> OpenAsync(string root, string branch)
    {
        var git = new GitCommand(root);
        string[] questions =
            ["rev-parse", "--show-prefix", "--show-object-format", "--git-path", "index", "--is-inside-work-tree"];
        var answer = await git.TryAsync(questions);
        if (!answer.IsGood)
        {
            await FirstCommit.MakeAsync(git, root, branch);
            answer = await git.TryAsync(questions);
        }

        if (!answer.IsGood || answer.Text.Split('\n') is not [var prefix, var format, var index, "true", ..])
            throw new PublicationRefusedException($"Git ne peut pas lire le dossier de contenu : {answer.Error.Trim()}");
        var shown = (await git.TryAsync(["symbolic-ref", "-q", "HEAD"])).Text.Trim();
        var wanted = branch.Length == 0 ? shown : "refs/heads/" + branch;
        if (wanted.Length == 0)
            throw new PublicationRefusedException(
                "Le dossier de contenu ne montre aucune branche (HEAD détachée) : nommez-la avec Content:EditingBranch."
            );
        if (!(await git.TryAsync(["check-ref-format", wanted])).IsGood)
            throw new PublicationRefusedException($"Content:EditingBranch : « {branch} » n’est pas un nom de branche.");
        return new(git, root, prefix, Path.GetFullPath(index, root), wanted, wanted == shown, format == "sha256");
    }

    /// <summary>What a branch holds at its tip: the commit, and the names of the bytes at some paths from the content root.</summary>
    public async Task<TipState> TipAsync(IReadOnlyList<string> paths, string? revision = null)
    {
        // One question: a branch that moves meanwhile would be seen half before and half after.
        var commit = (await Git.TryAsync(["rev-parse", "-q", "--verify", (revision ?? Branch) + "^{commit}"])).Text.Trim();
        if (commit.Length == 0) return new(NoCommit, paths.ToDictionary(path => path, _ => (string?)null, StringComparer.Ordinal));
        var asked = string.Concat(paths.Select(path => $"{commit}:{Prefix}{path}\n"));
        var told = paths.Count == 0 ? "" : await Git.TellAsync(Encoding.UTF8.GetBytes(asked), null, "cat-file", "--batch-check");
        var names = told.Split('\n').Select(line => line.Split(' ') is [var name, "blob", _] && BlobName.IsName(name) ? name : null);
        return new(commit, paths.Zip(names).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>The bytes of that name; null: there are none, or Git has tidied them away.</summary>
    public async Task<byte[]?> BytesAsync(string name) =>
        BlobName.IsName(name) && await Git.TryAsync(["cat-file", "blob", name]) is { IsGood: true } answer ? answer.Output : null;

    public string NameOf(byte[] content) => BlobName.Of(content, IsSha256);

    /// <summary>Keeps bytes that no commit has, so that a merge can begin with them later.</summary>
    public Task KeepAsync(byte[] content) => Git.TellAsync(content, null, "hash-object", "-w", "--stdin");

    /// <summary>Whether a commit of the branch had these bytes at a path: they are then nobody's new words.</summary>
    public async Task<bool> HasHadAsync(string path, string name, string tip) =>
        tip != NoCommit
        && (await Git.AskAsync("log", "--format=", "--raw", "--no-abbrev", "--no-renames", tip, "--", path))
            .Contains(name, StringComparison.Ordinal);
}

/// <param name="Commit">Of the branch; all zeros where it has none.</param>
/// <param name="Names">What the bytes of each path are called; null where it has none.</param>
internal sealed record TipState(string Commit, IReadOnlyDictionary<string, string?> Names);
