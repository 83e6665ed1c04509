namespace Oim.Content.Storage;

/// <summary>Content paths by the last part of their name, for those who wrote another path.</summary>
internal sealed class PathsByName
{
    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly NearestNames names;

    /// <param name="paths">Of two with one name, the first counts.</param>
    public PathsByName(IEnumerable<string> paths)
    {
        foreach (var path in paths) this.paths.TryAdd(NameOf(path), path);
        names = new(this.paths.Keys);
    }

    /// <summary>The path of the same name, or else of nearly the same; null where none is near.</summary>
    public string? Near(string path) =>
        paths.GetValueOrDefault(NameOf(path)) ?? (names.To(NameOf(path)) is { } near ? paths[near] : null);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
