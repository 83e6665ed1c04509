namespace Oim.Content.Sources;

/// <summary>A file as the scan sees it. <see cref="Path"/> is relative to the content folder, with forward slashes.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, in UTC ticks.</param>
public sealed record SourceFile(string Path, string FullPath, long Size, long Modified)
{
    /// <summary>What an editor's program shows and has not saved: it counts before what the disk holds.</summary>
    public byte[]? Unsaved { get; init; }

    public bool IsMarkdown => IsMarkdownName(Path);

    /// <summary>site.yml, navigation.yml and their like: YAML at the root of the content folder.</summary>
    public bool IsSettings =>
        !Path.Contains('/')
        && (Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The .mdx of Docusaurus is Markdown too: its components are other tools' tags like any.</summary>
    public static bool IsMarkdownName(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file without bytes is not opened: it may be a pipe, and reading one would never end.</summary>
    public byte[] Read() => Unsaved is not null ? Unsaved : Size == 0 ? [] : File.ReadAllBytes(FullPath);

    public static SourceFile From(string root, FileInfo file) =>
        new(
            System.IO.Path.GetRelativePath(root, file.FullName).Replace(System.IO.Path.DirectorySeparatorChar, '/'),
            file.FullName,
            file.Length,
            file.LastWriteTimeUtc.Ticks
        );
}
