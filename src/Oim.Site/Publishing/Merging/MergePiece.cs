namespace Oim.Site.Publishing.Merging;

/// <summary>
/// A piece of a text that two people have changed. Where they do not meet, <paramref name="Mine"/> and <paramref name="Theirs"/> are the
/// same, and are what the text says; where they do, both stand side by side.
/// </summary>
/// <param name="Base">What both began with.</param>
/// <param name="Mine">What the editor wrote.</param>
/// <param name="Theirs">What somebody else wrote meanwhile.</param>
public sealed record MergePiece(string Base, string Mine, string Theirs)
{
    public bool IsConflict => Mine != Theirs;
}
