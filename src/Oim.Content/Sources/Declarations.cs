namespace Oim.Content.Sources;

/// <summary>The folder in which a site declares its kinds, one file each: <c>genres/recette.yml</c>. Nothing in it is served.</summary>
public static class Declarations
{
    public const string Folder = "genres/";

    /// <summary>Whether a file declares a kind.</summary>
    public static bool IsFile(string path) =>
        IsReserved(path)
        && !path[Folder.Length..].Contains('/', StringComparison.Ordinal)
        && (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file stands in the folder, and so is no page.</summary>
    public static bool IsReserved(string path) => path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase);
}
