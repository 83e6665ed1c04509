using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// The user's own index, locked as Git locks it: while a publication moves the branch, no « git commit » in the folder can begin from the
/// old one and undo it. On the way out the index knows the new version of the published files, so that « git status » shows nothing of
/// them; whatever else the user has staged stays.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ContentRepository repository;
    private string? ready;
    private bool isDone;

    private IndexLock(ContentRepository repository) => this.repository = repository;

    private string LockFile => repository.Index + ".lock";

    /// <exception cref="PublicationRefusedException">Somebody else holds it, and does not let go.</exception>
    public static async Task<IndexLock> TakeAsync(ContentRepository repository, CancellationToken cancellation)
    {
        var taken = new IndexLock(repository);
        for (var end = DateTime.UtcNow + Patience; ; await Task.Delay(Pause, cancellation))
        {
            try
            {
                File.Open(taken.LockFile, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite).Dispose();
                return taken;
            }
            catch (IOException) when (File.Exists(taken.LockFile) && DateTime.UtcNow < end)
            {
                // Git itself is at work in the folder; it takes milliseconds.
            }
            catch (IOException) when (File.Exists(taken.LockFile))
            {
                throw new PublicationRefusedException(
                    $"Git est occupé dans le dossier de contenu ({taken.LockFile}). Réessayez ; si plus aucun Git ne tourne, "
                        + "supprimez ce fichier."
                );
            }
        }
    }

    /// <summary>Makes the index that will take the place of the present one.</summary>
    /// <param name="files">What each path had in the branch and in the folder before, and has now.</param>
    public async Task PrepareAsync(IReadOnlyList<StagedFile> files)
    {
        ready = repository.Index + ".oim-" + Guid.NewGuid().ToString("N");
        var saved = File.GetLastWriteTimeUtc(repository.Index);
        var isThere = File.Exists(repository.Index);
        if (isThere) File.Copy(repository.Index, ready);
        // In a folder without files: Git looks again at files that changed when the index did, and would run the filters of their names.
        var gitFolder = Path.GetDirectoryName(repository.Index)!;
        var nowhere = Directory.CreateDirectory(Path.Combine(gitFolder, "oim-vide")).FullName;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_DIR"] = gitFolder,
            ["GIT_WORK_TREE"] = nowhere,
            ["GIT_INDEX_FILE"] = ready,
        };
        var git = new GitCommand(nowhere);
        var staged = await StagedAsync(git, files, environment);
        // Mode 0 takes an entry out; what the user has staged of a file beside what it holds stays as it is.
        var lines = files
            .Where(file => staged.GetValueOrDefault(file.Path) is var entry && (entry == file.Before || entry == file.InFolder))
            .Select(file =>
                file.Now is null
                    ? $"0 {repository.NoCommit}\t{repository.Prefix}{file.Path}\0"
                    : $"100644 {file.Now}\t{repository.Prefix}{file.Path}\0"
            );
        await git.TellAsync(Encoding.UTF8.GetBytes(string.Concat(lines)), environment, "update-index", "-z", "--index-info");
        // So that it still looks again at those files, later.
        if (isThere) File.SetLastWriteTimeUtc(ready, saved);
    }

    /// <summary>Puts the prepared index in the place of the present one.</summary>
    public void Commit()
    {
        File.Move(ready!, LockFile, overwrite: true);
        File.Move(LockFile, repository.Index, overwrite: true);
        (ready, isDone) = (null, true);
    }

    public void Dispose()
    {
        if (ready is not null) File.Delete(ready);
        // After the commit the lock may be somebody else's.
        if (!isDone) File.Delete(LockFile);
    }

    private async Task<Dictionary<string, string>> StagedAsync(
        GitCommand git,
        IReadOnlyList<StagedFile> files,
        Dictionary<string, string> environment
    )
    {
        var paths = files.Select(file => repository.Prefix + file.Path).ToList();
        var index = File.Exists(ready) ? await File.ReadAllBytesAsync(ready) : [];
        if (StagedNames.Of(index, repository.NoCommit.Length / 2, paths) is { } known)
            return known.ToDictionary(pair => pair.Key[repository.Prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
        string[] asked = ["ls-files", "-s", "-z", "--", .. paths];
        var answer = await git.TellAsync([], environment, asked);
        var staged = new Dictionary<string, string>(StringComparer.Ordinal);
        // « mode name stage TAB path »
        foreach (var line in answer.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split('\t', 2) is [var about, var path] && about.Split(' ') is [_, var name, _])
                staged[path[repository.Prefix.Length..]] = name;
        return staged;
    }
}

/// <summary>A file of a publication: the names of its bytes in the branch and in the folder before, and now.</summary>
internal sealed record StagedFile(string Path, string? Before, string? InFolder, string? Now);
