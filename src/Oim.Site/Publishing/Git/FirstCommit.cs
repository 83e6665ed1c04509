using System.Text;
using Oim.Content.Sources;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// Makes a repository of a content folder that lies in none, with all that the folder holds as its first commit: the first publication
/// then shows what it changed. Files are taken as they are: no filter runs.
/// </summary>
internal static class FirstCommit
{
    private const string Name = "main";

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public static async Task MakeAsync(GitCommand git, string root, string branch)
    {
        if (!Directory.Exists(root)) throw new PublicationRefusedException("Le dossier de contenu n’existe pas.");
        await git.AskAsync("init", "-q", "-b", branch.Length == 0 ? Name : branch, ".");
        var paths = Directory.EnumerateFiles(root, "*", Everything)
            .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(UnpublishedNames.Contains) && !path.Contains('\n', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var asked = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\n")));
        var names = (await git.TellAsync(asked, null, "hash-object", "-w", "--no-filters", "--stdin-paths")).Split('\n');
        var entries = string.Concat(paths.Zip(names, (path, name) => $"100644 {name}\t{path}\0"));
        await git.TellAsync(Encoding.UTF8.GetBytes(entries), null, "update-index", "-z", "--index-info");
        var tree = (await git.AskAsync("write-tree")).Trim();
        var commit = await git.TellAsync(
            Encoding.UTF8.GetBytes("Contenu à l’ouverture de la rédaction\n"),
            CommitWriter.Identity(Signature.OfTheSite, Signature.OfTheSite),
            "commit-tree",
            tree
        );
        await git.AskAsync("update-ref", "HEAD", commit.Trim());
    }
}
