using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>
/// An index by Git's own program, for those that are written otherwise than by default: another version, in two files, for a part of the
/// folder, half merged.
/// </summary>
internal sealed class IndexProgram
{
    private readonly ContentRepository repository;
    private readonly GitCommand git;
    private readonly Dictionary<string, string> environment;

    /// <param name="index">The file that is read, and then written.</param>
    public IndexProgram(ContentRepository repository, string index)
    {
        this.repository = repository;
        // In a folder without files: Git looks again at files that changed when the index did, and would run the filters of their names.
        var gitFolder = Path.GetDirectoryName(repository.Index)!;
        var nowhere = Directory.CreateDirectory(Path.Combine(gitFolder, "oim-vide")).FullName;
        git = new(nowhere);
        environment = new(StringComparer.Ordinal)
        {
            ["GIT_DIR"] = gitFolder,
            ["GIT_WORK_TREE"] = nowhere,
            ["GIT_INDEX_FILE"] = index,
        };
    }

    /// <summary>The names of the bytes it has at some paths.</summary>
    public async Task<Dictionary<string, string>> NamesAsync(IEnumerable<string> paths)
    {
        string[] asked = ["ls-files", "-s", "-z", "--", .. paths];
        var answer = await git.TellAsync([], environment, asked);
        var staged = new Dictionary<string, string>(StringComparer.Ordinal);
        // « mode name stage TAB path »
        foreach (var line in answer.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split('\t', 2) is [var about, var path] && about.Split(' ') is [_, var name, _])
                staged[path] = name;
        return staged;
    }

    /// <summary>Gives paths other bytes; null where a path goes.</summary>
    public Task WriteAsync(IReadOnlyDictionary<string, string?> names)
    {
        // Mode 0 takes an entry out.
        var lines = names.Select(pair =>
            pair.Value is null ? $"0 {repository.NoCommit}\t{pair.Key}\0" : $"100644 {pair.Value}\t{pair.Key}\0"
        );
        return git.TellAsync(Encoding.UTF8.GetBytes(string.Concat(lines)), environment, "update-index", "-z", "--index-info");
    }
}
