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
    public bool IsSettings => !Path.Contains('/') && (Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    public byte[] ReadAllBytes() => Unsaved ?? File.ReadAllBytes(FullPath);

    public static SourceFile From(string root, FileInfo file) =>
        new(System.IO.Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);

    internal static bool IsMarkdownName(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
