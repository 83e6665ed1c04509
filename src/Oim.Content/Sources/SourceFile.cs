namespace Oim.Content.Sources;

/// <summary>A file as the scan sees it. <see cref="Path"/> is relative to the content folder, with forward slashes.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it last changed, in UTC ticks: by history where there is one, else its last write.</param>
public sealed record SourceFile(string Path, string FullPath, long Size, long Modified)
{
    /// <summary>
    /// Last change of the file, its name or its rights, in UTC ticks: another file of the same size and date has another.
    /// </summary>
    public long Changed { get; init; }

    /// <summary>What an editor's program shows and has not saved: it counts before what the disk holds.</summary>
    public byte[]? Unsaved { get; init; }

    /// <summary>Where addresses of an older site lead.</summary>
    public const string Redirections = "redirections.csv";

    public bool IsMarkdown => IsMarkdownName(Path);

    /// <summary>site.yml, navigation.yml and their like: YAML at the root of the content folder, declarations of kinds,
    /// redirections.</summary>
    public bool IsSettings =>
        Path.Contains('/') ? Declarations.IsFile(Path)
            : Path == Redirections
            || Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The .mdx of Docusaurus is Markdown too: its components are other tools' tags like any.</summary>
    public static IReadOnlyList<string> MarkdownExtensions { get; } = [".md", ".markdown", ".mdx"];

    public static bool IsMarkdownName(string path) =>
        MarkdownExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>False: somebody has written it since it was looked at.</summary>
    public bool IsAsSeen => Unsaved is not null || FileStatus.Of(FullPath)?.Changed == Changed;

    /// <exception cref="FileTooLargeException">It is longer than a text may be.</exception>
    /// <inheritdoc cref="Open"/>
    public byte[] Read()
    {
        if (Unsaved is not null) return Unsaved;
        using var file = Open();
        if (file.Length > ContentFolder.LargestPage) throw new FileTooLargeException(file.Length);
        var bytes = new byte[file.Length];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <exception cref="IOException">It has gone, leads out of the content folder, or is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public FileStream Open() => RegularFile.Open(FullPath[..^(Path.Length + 1)], FullPath);
}

/// <summary>A file that is longer than any text somebody has written (<see cref="ContentFolder.LargestPage"/>).</summary>
/// <param name="size">Bytes.</param>
public sealed class FileTooLargeException(long size) : IOException($"{size} bytes")
{
    public long Size => size;
}
