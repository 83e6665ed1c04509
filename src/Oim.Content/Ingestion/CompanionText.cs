namespace Oim.Content.Ingestion;

/// <summary>A file that belongs to a page.</summary>
/// <param name="Name">Its name without language and extension: "agenda".</param>
/// <param name="Language">The one it is written in, which may be another than the page's.</param>
/// <param name="FirstLine">The line on which <paramref name="Body"/> starts.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
public sealed record CompanionText(string Name, string File, string Language, string Body, int FirstLine, long Modified)
{
    /// <summary>The content folder that its links start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The same file of the page's original, where it is another one.</summary>
    public CompanionText? Original { get; init; }
}
