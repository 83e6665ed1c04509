namespace Oim.Site.Publishing;

/// <summary>What an editor has written: one commit, whatever number of files it takes.</summary>
/// <param name="Message">What is said of it in the history; its first line is its title.</param>
public sealed record Change(IReadOnlyList<FileChange> Files, Editor Editor, string Message);

/// <summary>One file of a change.</summary>
/// <param name="Path">From the content root: <c>actualites/lancement.md</c>.</param>
/// <param name="Content">Null: the file goes.</param>
/// <param name="BasedOn">The version that the editor began with; null: there was no such file.</param>
public sealed record FileChange(string Path, byte[]? Content, string? BasedOn);

/// <summary>A file as it stands now.</summary>
/// <param name="Version">Git's name of these bytes.</param>
public sealed record FileVersion(byte[] Content, string Version)
{
    /// <summary>As an editor's text box shows it: lines end with \n.</summary>
    public string Text => Oim.Content.Sources.SourceText.Decode(Content).Text;
}
