using Oim.Content.Diagnostics;

namespace Oim.Site.Rehearsal;

/// <summary>A file of the content as it would be.</summary>
/// <param name="Path">From the content's root, with slashes.</param>
/// <param name="Text">Null: the file would be gone, or is no text.</param>
/// <param name="Bytes">A picture or a document.</param>
public sealed record RehearsedFile(string Path, string? Text, byte[]? Bytes = null)
{
    public bool IsSame(RehearsedFile? other) =>
        other is not null
        && other.Text == Text
        && (Bytes is null ? other.Bytes is null : other.Bytes is not null && Bytes.AsSpan().SequenceEqual(other.Bytes));
}

/// <summary>What a change would make of its first file.</summary>
/// <param name="Diagnostics">What <c>check</c> would say of the changed files.</param>
/// <param name="Address">Where the page would stand; null: the file makes no page, or none that can be read.</param>
/// <param name="Answer">What a visitor who asks for it would get; null without an address.</param>
public sealed record RehearsedPage(IReadOnlyList<Diagnostic> Diagnostics, string? Address, RehearsedAnswer? Answer);

/// <summary>An answer of the site as it would be.</summary>
/// <param name="Location">Where a redirection leads.</param>
public sealed record RehearsedAnswer(int Status, string? ContentType, string? Location, byte[] Body)
{
    /// <summary>What the answer lets a browser do with it, and how it is shown.</summary>
    public string? Policy { get; init; }

    public string? Disposition { get; init; }

    /// <summary>The pictures and documents of the change, which visitors do not have.</summary>
    public IReadOnlyList<LaidFile> Files { get; init; } = [];

    public bool IsHtml => ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
