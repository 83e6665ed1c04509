using Oim.Content.Diagnostics;
using Oim.Content.Kinds;
using Oim.Content.Sources;
using Oim.Content.Storage;

namespace Oim.Site.Operation.Doctor;

/// <summary>The two folders of a site: the content, which is read, and the data, which are written.</summary>
internal static class FolderChecks
{
    /// <summary>Bytes a database takes of the disk for each byte of Markdown, about, with room for the next one beside it.</summary>
    private const int DiskForEachByte = 4;

    private const long LeastDisk = 100L * 1024 * 1024;

    private static readonly Wording Content = new("dossier de contenu", "content folder");
    private static readonly Wording Data = new("dossier de données", "data folder");
    private static readonly Wording Disk = new("place sur le disque", "room on the disk");
    private static readonly Wording Process = new("autres programmes", "other processes");

    public static IEnumerable<Finding> Look(SiteOptions options, KindList kinds)
    {
        var folder = new ContentFolder(options.Root);
        yield return ContentOf(folder);
        var data = Path.GetFullPath(options.Data);
        if (WhyNotWritable(data) is { } reason)
        {
            yield return new(
                Verdict.Error,
                Data,
                new($"{data} : {reason}", $"{data}: {reason}"),
                new(
                    $"donnez-le à l’utilisateur du site (chown -R {Environment.UserName} {data}), ou indiquez-en un autre : --Content:Data",
                    $"give it to the site’s user (chown -R {Environment.UserName} {data}), or name another with --Content:Data"
                )
            );
            yield break;
        }

        yield return new(Verdict.Good, Data, new($"{data}, accessible en écriture", $"{data}, writable"));
        yield return DiskOf(data, folder);
        if (folder.Exists) yield return ProcessOf(data, folder, kinds);
    }

    private static Finding ContentOf(ContentFolder folder)
    {
        if (!folder.Exists)
            return new(
                Verdict.Error,
                Content,
                new($"{folder.Root} n’existe pas", $"{folder.Root} does not exist"),
                new("créez-le, ou indiquez le bon avec --Content:Root", "create it, or name the right one with --Content:Root")
            );
        var unreadable = Unreadable(folder, folder.Root);
        if (unreadable is not null)
            return new(
                Verdict.Error,
                Content,
                new($"{unreadable} ne peut pas être lu", $"{unreadable} cannot be read"),
                new(
                    $"rendez le contenu lisible à {Environment.UserName} : chmod -R u=rwX,go=rX {folder.Root}",
                    $"let {Environment.UserName} read the content: chmod -R u=rwX,go=rX {folder.Root}"
                )
            );
        var pages = Directory.EnumerateFiles(folder.Root, "*.md", SearchOption.AllDirectories).Take(1).Any();
        return pages
            ? new(Verdict.Good, Content, new($"{folder.Root}, lisible en entier", $"{folder.Root}, all of it readable"))
            : new(
                Verdict.Warning,
                Content,
                new($"{folder.Root} n’a aucun fichier Markdown", $"{folder.Root} holds no Markdown file"),
                new("indiquez le bon dossier avec --Content:Root", "name the right folder with --Content:Root")
            );
    }

    /// <summary>The first file or folder that this user cannot open.</summary>
    private static string? Unreadable(ContentFolder folder, string within)
    {
        var at = within;
        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(within))
            {
                if (new FileInfo(path).LinkTarget is not null) continue;
                if (Directory.Exists(path))
                {
                    if (Unreadable(folder, path) is { } below) return below;
                }
                else if (SourceFile.IsMarkdownName(path))
                {
                    at = path;
                    folder.Open(folder.RelativePath(path)).Dispose();
                    at = within;
                }
            }

            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return at;
        }
        catch (IOException)
        {
            // It went away meanwhile, or is no file: reading the content says so.
            return null;
        }
    }

    private static Finding DiskOf(string data, ContentFolder folder)
    {
        var free = new DriveInfo(data).AvailableFreeSpace;
        var markdown = folder.Exists
            ? new DirectoryInfo(folder.Root)
                .EnumerateFiles("*.md", new EnumerationOptions { RecurseSubdirectories = true })
                .Sum(file => file.Length)
            : 0;
        var needed = Math.Max(LeastDisk, markdown * DiskForEachByte);
        var (has, needs) = (free / 1024 / 1024, needed / 1024 / 1024);
        return free >= needed
            ? new(Verdict.Good, Disk, new($"{has} Mo libres", $"{has} MB free"))
            : new(
                Verdict.Error,
                Disk,
                new($"{has} Mo libres, il en faut {needs}", $"{has} MB free, {needs} are needed"),
                new(
                    "libérez de la place, ou indiquez un autre dossier avec --Content:Data",
                    "make room, or name another folder with --Content:Data"
                )
            );
    }

    private static Finding ProcessOf(string data, ContentFolder folder, KindList kinds)
    {
        var others = Directory.EnumerateDirectories(data, "autre-*").Where(other => IsHeld(kinds, other, folder.Root)).Count();
        if (!IsHeld(kinds, data, folder.Root) && others == 0)
            return new(Verdict.Good, Process, new("aucun n’écrit dans ce dossier de données", "none writes into this data folder"));
        return others == 0
            ? new(Verdict.Note, Process, new("un site tourne avec ce dossier de données", "a site runs with this data folder"))
            : new(
                Verdict.Warning,
                Process,
                new($"{others + 1} sites tournent avec ce dossier de données", $"{others + 1} sites run with this data folder"),
                new(
                    "arrêtez ceux qui sont de trop, ou donnez à chacun son --Content:Data",
                    "stop those that are too many, or give each its --Content:Data"
                )
            );
    }

    private static bool IsHeld(KindList kinds, string data, string root)
    {
        using var store = new ContentStore(kinds, data, root);
        return !store.TryOwn();
    }

    private static string? WhyNotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, $".essai-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
