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
        var prepared = ready = repository.Index + ".oim-" + Guid.NewGuid().ToString("N");
        var isThere = File.Exists(repository.Index);
        var saved = File.GetLastWriteTimeUtc(repository.Index);
        var present = isThere ? await File.ReadAllBytesAsync(repository.Index) : [];
        var paths = files.Select(file => repository.Prefix + file.Path).ToList();
        if (StagedIndex.Read(present, repository.DigestLength, paths) is { } index)
        {
            var likeThePresent = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) likeThePresent.UnixCreateMode = File.GetUnixFileMode(repository.Index);
            await using var written = new FileStream(prepared, likeThePresent);
            await written.WriteAsync(index.With(Changed(files, index.NameOf)));
        }
        else
        {
            if (isThere) File.Copy(repository.Index, prepared);
            var program = new IndexProgram(repository, prepared);
            var names = await program.NamesAsync(paths);
            await program.WriteAsync(Changed(files, path => names.GetValueOrDefault(path)));
        }

        // So that Git still looks again at the files it had not looked at since, later.
        if (isThere) File.SetLastWriteTimeUtc(prepared, saved);
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

    /// <summary>What the user has staged of a file beside what it holds stays as it is.</summary>
    private Dictionary<string, string?> Changed(IReadOnlyList<StagedFile> files, Func<string, string?> staged) =>
        files
            .Where(file => staged(repository.Prefix + file.Path) is var entry && (entry == file.Before || entry == file.InFolder))
            .ToDictionary(file => repository.Prefix + file.Path, file => file.Now, StringComparer.Ordinal);
}

/// <summary>A file of a publication: the names of its bytes in the branch and in the folder before, and now.</summary>
internal sealed record StagedFile(string Path, string? Before, string? InFolder, string? Now);
