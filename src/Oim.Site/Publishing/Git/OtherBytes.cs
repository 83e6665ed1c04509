using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Refuses files of which the repository keeps something else than their bytes: a pointer (Git LFS), another encoding. What is published
/// from here would not be what others get.
/// </summary>
internal static class OtherBytes
{
    /// <exception cref="PublicationRefusedException">One of the files is such.</exception>
    public static async Task RefuseAsync(ContentRepository repository, IReadOnlyList<string> paths)
    {
        if (!paths.SelectMany(path => AttributeFilesFor(repository, path)).Any(File.Exists)) return;
        var asked = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\0")));
        var told = await repository.Git.TellAsync(asked, null, "check-attr", "-z", "--stdin", "filter", "working-tree-encoding");
        // « path, attribute, value », each ended by a NUL.
        foreach (var found in told.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(3))
            if (found is [var path, var attribute, var value] && (value == "lfs" || (attribute != "filter" && value != "unspecified")))
                throw new PublicationRefusedException(
                    $"« {path} » est gardé par le dépôt sous une autre forme ({attribute}={value}, .gitattributes) : publiez-le avec Git."
                );
    }

    /// <summary>Where Git reads attributes of a path: the folders above it, and the repository's own file.</summary>
    private static IEnumerable<string> AttributeFilesFor(ContentRepository repository, string path)
    {
        yield return Path.Combine(Path.GetDirectoryName(repository.Index)!, "info", "attributes");
        for (var folder = new FileInfo(Path.Combine(repository.Root, path)).Directory; folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, ".gitattributes");
            if (Path.Exists(Path.Combine(folder.FullName, ".git"))) yield break;
        }
    }
}
