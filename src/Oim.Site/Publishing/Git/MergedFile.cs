using Oim.Site.Publishing.Merging;

namespace Oim.Site.Publishing.Git;

/// <summary>What a file becomes: the editor's text, with what others wrote since it was opened.</summary>
/// <param name="Content">Null: the file goes.</param>
/// <param name="Conflict">Where both cannot be had: nothing may be written.</param>
internal sealed record MergedFile(FileChange Change, PresentFile Present, byte[]? Content, bool HasOthers, ConflictingFile? Conflict = null)
{
    public bool IsNew => Present.Committed is null;

    public static async Task<MergedFile> OfAsync(ContentRepository repository, FileChange change, PresentFile present)
    {
        if (present.Clash is { } clash) return Conflicting(change, present, clash);
        if (present.Name == change.BasedOn || WorkingFolder.IsSame(present.Content, change.Content))
            return new(change, present, change.Content, HasOthers: false);
        var origin = change.BasedOn is null ? [] : await repository.BytesAsync(change.BasedOn);
        if (origin is null || change.Content is null || present.Content is null)
            return Conflicting(change, present, SideBySide(origin ?? [], change.Content ?? [], present.Content ?? []));
        if (change.BasedOn is not null && WorkingFolder.IsSame(origin, change.Content))
            return new(change, present, present.Content, HasOthers: true);
        if (TextMerge.Of(origin, change.Content, present.Content) is not { } merge) return Conflicting(change, present, []);
        return merge.Content is { } both ? new(change, present, both, HasOthers: true) : Conflicting(change, present, merge.Pieces);
    }

    private static MergedFile Conflicting(FileChange change, PresentFile present, IReadOnlyList<MergePiece> pieces) =>
        new(change, present, null, HasOthers: false, new(change.Path, present.Name, pieces));

    /// <summary>One of the two is gone, or what both began with is not known any more.</summary>
    private static IReadOnlyList<MergePiece> SideBySide(byte[] origin, byte[] mine, byte[] theirs) =>
        TextMerge.Of(origin, mine, theirs)?.Pieces ?? [];
}
