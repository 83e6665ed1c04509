using Oim.Site.Publishing.Merging;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// A file as it stands now, in the branch and in the folder. The folder may be behind the branch (somebody pushed), or before it (somebody
/// edits there and has not committed): what it holds beside the branch is somebody's words.
/// </summary>
/// <param name="Committed">The name of its bytes in the branch; null: it is not there.</param>
/// <param name="InFolder">What the folder holds.</param>
/// <param name="Content">What counts: what a change is merged with.</param>
/// <param name="IsUncommitted">What counts is not yet in the branch.</param>
/// <param name="Clash">The folder's uncommitted words and the branch's do not merge: nothing can be done before somebody has.</param>
internal sealed record PresentFile(
    string Path,
    string? Committed,
    byte[]? InFolder,
    byte[]? Content,
    string? Name,
    bool IsUncommitted,
    IReadOnlyList<MergePiece>? Clash = null
)
{
    public static async Task<PresentFile> OfAsync(ContentRepository repository, WorkingFolder folder, string path, TipState tip)
    {
        var committed = tip.Names[path];
        var inFolder = repository.IsCheckedOut ? folder.Read(path) : null;
        var text = await LineEnds.OfTheBranchAsync(repository, committed, inFolder);
        var name = text is null ? null : repository.NameOf(text);
        if (!repository.IsCheckedOut || name == committed || await IsBehindAsync(repository, path, name, tip.Commit))
        {
            var content = name == committed ? text : committed is null ? null : await repository.BytesAsync(committed);
            return new(path, committed, inFolder, content, committed, IsUncommitted: false);
        }

        var edited = new PresentFile(path, committed, inFolder, text, name, IsUncommitted: true);
        var began = await StagedAsync(repository, path);
        if (text is null || committed is null || began is null || began == committed || began == name) return edited;
        // Edited in the folder, upon an older state than the branch's.
        var (origin, theirs) = (await repository.BytesAsync(began) ?? [], await repository.BytesAsync(committed) ?? []);
        if (TextMerge.Of(origin, text, theirs) is not { } merge) return edited with { Clash = [] };
        return merge.Content is { } both
            ? edited with { Content = both, Name = repository.NameOf(both) }
            : edited with { Clash = merge.Pieces };
    }

    /// <summary>
    /// The folder has bytes that the branch had before, or has not got a file yet that the branch has: they are nobody's words of today.
    /// </summary>
    private static async Task<bool> IsBehindAsync(ContentRepository repository, string path, string? name, string tip) =>
        name is null ? await StagedAsync(repository, path) is null : await repository.HasHadAsync(path, name, tip);

    private static async Task<string?> StagedAsync(ContentRepository repository, string path) =>
        (await repository.Git.AskAsync("ls-files", "-s", "-z", "--", path)).Split(' ') is [_, var name, ..] ? name : null;
}
