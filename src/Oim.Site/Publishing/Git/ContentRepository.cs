namespace Oim.Site.Publishing.Git;

/// <summary>The repository that the content folder is, or is a part of, and the branch that publications go to.</summary>
/// <param name="Prefix">The content folder's path in it: empty, or <c>site/content/</c>.</param>
/// <param name="Branch">Its whole name: <c>refs/heads/main</c>.</param>
/// <param name="IsCheckedOut">The folder shows this branch; else publications only go to the branch.</param>
internal sealed record ContentRepository(
    GitCommand Git,
    ObjectReader Objects,
    ObjectWriter Writer,
    string Root,
    string Prefix,
    string Index,
    string Branch,
    bool IsCheckedOut,
    bool IsSha256
)
{
    /// <summary>The branch without a commit, as Git writes it.</summary>
    public string NoCommit => new('0', 2 * DigestLength);

    /// <summary>Of a name, in bytes.</summary>
    public int DigestLength => IsSha256 ? 32 : 20;

    /// <param name="branch">The one the site is told; empty: the one that the folder shows.</param>
    /// <exception cref="PublicationRefusedException">It cannot be told, or the folder shows none.</exception>
    public static async Task<ContentRepository> OpenAsync(string root, string branch, GitCommand git, ObjectReader objects)
    {
        string[] questions =
            ["rev-parse", "--show-prefix", "--show-object-format", "--git-path", "index", "--git-path", "objects", "--is-inside-work-tree"];
        var answer = await git.TryAsync(questions);
        if (!answer.IsGood)
        {
            await FirstCommit.MakeAsync(git, root, branch);
            answer = await git.TryAsync(questions);
        }

        if (!answer.IsGood || answer.Text.Split('\n') is not [var prefix, var format, var index, var kept, "true", ..])
            throw new PublicationRefusedException($"Git ne peut pas lire le dossier de contenu : {answer.Error.Trim()}");
        var shown = (await git.TryAsync(["symbolic-ref", "-q", "HEAD"])).Text.Trim();
        var wanted = branch.Length == 0 ? shown : "refs/heads/" + branch;
        if (wanted.Length == 0)
            throw new PublicationRefusedException(
                "Le dossier de contenu ne montre aucune branche (HEAD détachée) : nommez-la avec Content:EditingBranch."
            );
        if (!(await git.TryAsync(["check-ref-format", wanted])).IsGood)
            throw new PublicationRefusedException($"Content:EditingBranch : « {branch} » n’est pas un nom de branche.");
        var isSha256 = format == "sha256";
        var writer = new ObjectWriter(Path.GetFullPath(kept, root), isSha256);
        return new(git, objects, writer, root, prefix, Path.GetFullPath(index, root), wanted, wanted == shown, isSha256);
    }

    /// <summary>The same repository as it stands now: the folder may show another branch. Null: it has to be opened anew.</summary>
    /// <param name="branch">The one the site is told.</param>
    public ContentRepository? Now(string branch)
    {
        const string Heads = "refs/heads/";
        try
        {
            var head = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Index)!, "HEAD")).Trim();
            // Where branches are not files, Git writes a name that none can have.
            if (head.Split("ref: ") is not ["", var shown] || shown == Heads + ".invalid") return null;
            var wanted = branch.Length == 0 ? shown : Heads + branch;
            return this with { Branch = wanted, IsCheckedOut = wanted == shown };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What a branch holds at its tip: the commit, and the names of the bytes at some paths from the content root.</summary>
    public async Task<TipState> TipAsync(IReadOnlyList<string> paths, string? revision = null)
    {
        // One question: a branch that moves meanwhile would be seen half before and half after.
        var commit = await Objects.FindAsync((revision ?? Branch) + "^{commit}");
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var found = commit is null ? null : await Objects.FindAsync($"{commit.Name}:{Prefix}{path}");
            names[path] = found?.Kind == "blob" ? found.Name : null;
        }

        return new(commit?.Name ?? NoCommit, names);
    }

    /// <summary>The bytes of that name; null: there are none, or Git has tidied them away.</summary>
    public async Task<byte[]?> BytesAsync(string name) =>
        ObjectName.IsName(name) && await Objects.FindAsync(name) is { Kind: "blob" } found ? found.Content : null;

    public string NameOf(byte[] content) => ObjectName.Of("blob", content, IsSha256);

    /// <summary>Keeps bytes that no commit has, so that a merge can begin with them later.</summary>
    public void Keep(byte[] content) => Writer.Write("blob", content);

    /// <summary>Whether a commit of the branch had these bytes at a path: they are then nobody's new words.</summary>
    public async Task<bool> HasHadAsync(string path, string name, string tip) =>
        tip != NoCommit
        && (await Git.AskAsync("log", "--format=", "--raw", "--no-abbrev", "--no-renames", tip, "--", path))
            .Contains(name, StringComparison.Ordinal);
}

/// <param name="Commit">Of the branch; all zeros where it has none.</param>
/// <param name="Names">What the bytes of each path are called; null where it has none.</param>
internal sealed record TipState(string Commit, IReadOnlyDictionary<string, string?> Names);
