using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oim.Content.Sources.History;

/// <summary>
/// When the files of the content folder last changed, by Git's history: the same on every machine that has the commit, where the dates of
/// files are those of a copy. A file that says something else than the commit has its own date. Without a repository, or without Git, all
/// files have.
/// </summary>
public sealed class GitHistory(string root)
{
    private Dictionary<string, Version> versions = new(StringComparer.Ordinal);
    private GitRepository? repository;
    private string state = "";

    /// <summary>The commit that dates are of; null: there is none.</summary>
    public string? Commit { get; private set; }

    /// <summary>Whether there may be another commit than the one that was read.</summary>
    public bool HasMoved => (GitRepository.Of(root)?.State() ?? "") != state;

    /// <summary>Reads what has been committed since the last time; the whole of it where that was undone.</summary>
    /// <returns>Whether there is another commit.</returns>
    public bool Refresh()
    {
        repository = GitRepository.Of(root);
        if ((repository?.State() ?? "") is var now && now == state) return false;
        state = now;
        var head = repository?.Ask("rev-parse", "--verify", "HEAD")?.Trim();
        if (head == Commit) return false;
        if (head is null || !Read(head)) Forget();
        else Commit = head;
        return true;
    }

    /// <summary>The file with the date of the commit, where it holds what was committed.</summary>
    public SourceFile Date(SourceFile file) =>
        file.Unsaved is null
        && versions.TryGetValue(file.Path, out var version)
        && version.Date != file.Modified
        && Holds(file, version.Digest)
            ? file with { Modified = version.Date }
            : file;

    private bool Read(string head)
    {
        var isAhead = Commit is not null && repository!.Ask("merge-base", "--is-ancestor", Commit, head) is not null;
        string[] log =
        [
            "log", "-z", "--relative", "--no-renames", "--no-show-signature", "-c", "--name-only", "--format=%x01%ct",
            isAhead ? $"{Commit}..{head}" : head, "--", ".",
        ];
        if (repository!.Ask(log) is not { } commits || repository.Ask("ls-tree", "-r", "-z", head, ".") is not { } tree) return false;
        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        var date = 0L;
        // « \u0001 seconds », then, each after a NUL, the paths that this commit touched. Branches come one after the other: the latest
        // counts.
        foreach (var line in commits.Split('\0').Select(part => part.TrimStart('\n')))
            if (line.StartsWith('\u0001'))
                date = DateTime.UnixEpoch.AddSeconds(long.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)).Ticks;
            else if (line.Length > 0) touched[line] = Math.Max(date, touched.GetValueOrDefault(line));
        var now = new Dictionary<string, Version>(StringComparer.Ordinal);
        // « mode type digest TAB path ».
        foreach (var line in tree.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split('\t', 2) is [var about, var path])
                now[path] = new(
                    Math.Max(touched.GetValueOrDefault(path), isAhead && versions.TryGetValue(path, out var known) ? known.Date : 0),
                    about[(about.LastIndexOf(' ') + 1)..]
                );
        versions = now;
        return true;
    }

    private void Forget()
    {
        Commit = null;
        versions = new(StringComparer.Ordinal);
    }

    /// <summary>Whether a file has the bytes that Git names so: the digest of « blob », their number, a NUL and the bytes.</summary>
    private static bool Holds(SourceFile file, string blob)
    {
        try
        {
            using var bytes = file.Open();
            // SHA-256 where a repository was made so; it protects nothing here.
            using var digest = IncrementalHash.CreateHash(blob.Length == 64 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
            digest.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")));
            var buffer = new byte[Math.Clamp(bytes.Length, 1, 1 << 16)];
            for (int read; (read = bytes.Read(buffer)) > 0;) digest.AppendData(buffer.AsSpan(0, read));
            return Convert.ToHexStringLower(digest.GetHashAndReset()) == blob;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <param name="Date">Of the latest commit that touched it, in UTC ticks.</param>
    /// <param name="Digest">Of the bytes that the commit has.</param>
    private readonly record struct Version(long Date, string Digest);
}
