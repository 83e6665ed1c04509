using Oim.Content.Sources.History;
using Oim.Site.Publishing.Merging;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// One publication, tried again from the start as often as somebody else moves the branch meanwhile: look, merge, commit, move the branch,
/// write the files.
/// </summary>
internal sealed class PublicationRun(ContentRepository repository, WorkingFolder folder, GitHistory history, TimeProvider clock)
{
    /// <summary>More than anybody pushes while a commit of ours is made.</summary>
    private const int MostTries = 50;

    private const string FolderMessage = "Modifications du dossier qui n’étaient pas encore enregistrées";

    /// <param name="signed">Who wrote it, where that is not who publishes it.</param>
    public async Task<Outcome> PublishAsync(Change change, CancellationToken cancellation, Signature? signed = null)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var tip = await repository.TipAsync([.. change.Files.Select(file => file.Path)]);
            var merged = new List<MergedFile>();
            foreach (var file in change.Files)
                merged.Add(
                    await MergedFile.OfAsync(repository, file, await PresentFile.OfAsync(repository, folder, file.Path, tip))
                );
            if (merged.Select(file => file.Conflict).OfType<ConflictingFile>().ToList() is { Count: > 0 } conflicts)
                return new Conflict(conflicts);
            if (await TryAsync(change, merged, tip, signed, cancellation) is { } published) return published;
        }

        throw new PublicationRefusedException("La branche change sans cesse : rien n’a été publié. Réessayez.");
    }

    private async Task<Published?> TryAsync(
        Change change,
        List<MergedFile> files,
        TipState tip,
        Signature? signed,
        CancellationToken cancellation
    )
    {
        var editor = Signature.Of(change.Editor);
        var commits = new List<NewCommit>();
        var found = files.Where(file => file.Present.IsUncommitted).ToDictionary(file => file.Change.Path, file => file.Present.Content);
        if (found.Count > 0) commits.Add(new(Signature.OfTheSite, editor, FolderMessage, found));
        var changed = files
            .Where(file => !WorkingFolder.IsSame(file.Content, file.Present.Content))
            .ToDictionary(file => file.Change.Path, file => file.Content);
        if (changed.Count > 0) commits.Add(new(signed ?? editor, editor, change.Message, changed));
        var now = clock.GetUtcNow();
        using var index = repository.IsCheckedOut ? await IndexLock.TakeAsync(repository, cancellation) : null;
        var written = CommitWriter.WriteAsync(repository, tip.Commit, commits, now);
        var prepared = index?.PrepareAsync([.. files.Select(Staged)]) ?? Task.CompletedTask;
        if (commits.Count == 0) await prepared;
        else if (!await CommitWriter.MoveAsync(repository, repository.Branch, tip.Commit, written, prepared)) return null;
        var commit = await written;

        index?.Commit();
        if (repository.IsCheckedOut)
        {
            var named = files.ToDictionary(file => file.Change.Path, file => file.Content is { } bytes ? repository.NameOf(bytes) : null);
            // Before the files: whoever hears of them finds the commit known, and need not ask Git.
            if (commits.Count > 0) history.Follow(tip.Commit, commit, now, named);
            foreach (var file in files) Write(file);
        }

        return new(
            commit,
            files.Where(file => file.Content is not null).ToDictionary(file => file.Change.Path, file => repository.NameOf(file.Content!)),
            [.. files.Where(file => file.HasOthers).Select(file => file.Change.Path)]
        );
    }

    private StagedFile Staged(MergedFile file) =>
        new(
            file.Change.Path,
            file.Present.Committed,
            file.Present.InFolder is { } bytes ? repository.NameOf(bytes) : null,
            file.Content is null ? null : repository.NameOf(file.Content)
        );

    /// <summary>
    /// Writes what is published. Where somebody has saved the file since we looked, what they wrote is merged, or stays: it is then what
    /// the folder holds beside the branch, and whoever opens the file next finds it.
    /// </summary>
    private void Write(MergedFile file)
    {
        var (path, believed, content) = (file.Change.Path, file.Present.InFolder, file.Content);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (WorkingFolder.IsSame(believed, content) || folder.Replace(path, believed, content)) return;
            var now = folder.Read(path);
            if (TextMerge.Of(believed ?? [], content ?? [], now ?? [])?.Content is not { } both) return;
            (believed, content) = (now, both);
        }
    }
}
