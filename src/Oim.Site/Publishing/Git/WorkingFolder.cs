using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// The files of the content folder as they lie there. They are read through no link, replaced at once and never while they hold something
/// else than what was believed.
/// </summary>
internal sealed class WorkingFolder(string root)
{
    /// <summary>Null where there is no file.</summary>
    public byte[]? Read(string path)
    {
        CheckWay(path);
        try
        {
            return File.ReadAllBytes(Full(path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts new bytes in the place of those that are believed to be there.</summary>
    /// <returns>Whether they were: if not, nothing has been touched.</returns>
    public bool Replace(string path, byte[]? believed, byte[]? content)
    {
        if (!IsSame(Read(path), believed)) return false;
        var full = Full(path);
        if (content is null)
        {
            File.Delete(full);
            return true;
        }

        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        CheckWay(path);
        // A hidden name: neither the site nor anybody's « git add » by pattern takes it for content.
        var ready = Path.Combine(folder, $".oim-{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(ready, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(full)) File.SetUnixFileMode(ready, File.GetUnixFileMode(full));
            // The last look: between it and the rename nothing is done.
            if (!IsSame(Read(path), believed)) return false;
            File.Move(ready, full, overwrite: believed is not null);
            return true;
        }
        finally
        {
            File.Delete(ready);
        }
    }

    public static bool IsSame(byte[]? one, byte[]? other) =>
        one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A link on the way leads to files that are not the content's.</summary>
    private void CheckWay(string path)
    {
        ContentPaths.Check(path);
        var here = new StringBuilder(root);
        foreach (var part in path.Split('/'))
        {
            here.Append(Path.DirectorySeparatorChar).Append(part);
            if (new FileInfo(here.ToString()).LinkTarget is not null)
                throw new PublicationRefusedException($"« {path} » passe par un lien du système de fichiers : il n’est pas modifié d’ici.");
        }
    }
}
