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
    private static readonly Dates Nothing = new("", null, new Dictionary<string, Version>(StringComparer.Ordinal));

    private volatile Dates dates = Nothing;

    /// <summary>The commit that dates are of; null: there is none.</summary>
    public string? Commit => dates.Commit;

    /// <summary>Whether there may be another commit than the one that was read.</summary>
    public bool HasMoved => StateOf(GitRepository.Of(root)) != dates.State;

    /// <summary>Reads what has been committed since the last time; the whole of it where that was undone.</summary>
    /// <returns>Whether there is another commit.</returns>
    public bool Refresh()
    {
        var (repository, before) = (GitRepository.Of(root), dates);
        if (StateOf(repository) is var now && now == before.State) return false;
        var head = HeadOf(repository);
        if (head == before.Commit)
        {
            dates = before with { State = now };
            return false;
        }

        var since = IsAhead(repository, before, head) ? before : null;
        dates =
            head is not null && Read(repository!, head, since) is { } versions
                ? new(now, head, versions)
                : Nothing with { State = now };
        return true;
    }

    /// <summary>Reads what has been committed since the last time, where nothing was undone and little has changed.</summary>
    /// <returns>The files that those commits touched; null where <see cref="Refresh"/> has to look, and nothing was read.</returns>
    public IReadOnlyCollection<string>? Advance()
    {
        var (repository, before) = (GitRepository.Of(root), dates);
        if (StateOf(repository) is var now && now == before.State) return [];
        var head = HeadOf(repository);
        if (head == before.Commit)
        {
            dates = before with { State = now };
            return [];
        }

        if (!IsAhead(repository, before, head) || Touched(repository!, $"{before.Commit}..{head}") is not { } touched) return null;
        if (repository!.Ask("diff-tree", "-r", "-z", "--no-renames", "--relative", before.Commit!, head!, ".") is not { } told) return null;
        // « :mode mode before now letter », then the path.
        var names = told.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Chunk(2)
            .ToDictionary(pair => pair[1], pair => pair[0].Split(' ')[3], StringComparer.Ordinal);
        var versions = new Dictionary<string, Version>(before.Versions, StringComparer.Ordinal);
        foreach (var (path, date) in touched)
            if ((names.GetValueOrDefault(path) ?? versions.GetValueOrDefault(path).Digest) is { } name)
                Put(versions, path, name, date);
        dates = new(now, head, versions);
        return touched.Keys;
    }

    /// <summary>
    /// Takes over what is known of a commit of this process's own, so that nobody has to ask Git: where it is not what the folder shows, or
    /// is no child of the one that was read, nothing is.
    /// </summary>
    /// <param name="files">The names of the bytes that it has at the paths it touched; null where a file went.</param>
    public void Follow(string parent, string commit, DateTimeOffset at, IReadOnlyDictionary<string, string?> files)
    {
        var (repository, before) = (GitRepository.Of(root), dates);
        if (before.Commit != parent || repository?.Head() != commit) return;
        var versions = new Dictionary<string, Version>(before.Versions, StringComparer.Ordinal);
        var date = DateTime.UnixEpoch.AddSeconds(at.ToUnixTimeSeconds()).Ticks;
        foreach (var (path, name) in files) Put(versions, path, name, date);
        dates = new(commit, commit, versions);
    }

    /// <summary>Takes over what another reader of the same folder knows.</summary>
    public void Follow(GitHistory other) => dates = other.dates;

    /// <summary>The file with the date of the commit, where it holds what was committed.</summary>
    public SourceFile Date(SourceFile file) =>
        file.Unsaved is null
        && dates.Versions.TryGetValue(file.Path, out var version)
        && version.Date != file.Modified
        && Holds(file, version.Digest)
            ? file with { Modified = version.Date }
            : file;

    private static string StateOf(GitRepository? repository) => repository?.State() ?? "";

    private static string? HeadOf(GitRepository? repository) => repository?.Ask("rev-parse", "--verify", "HEAD")?.Trim();

    private static bool IsAhead(GitRepository? repository, Dates before, string? head) =>
        before.Commit is not null && head is not null && repository!.Ask("merge-base", "--is-ancestor", before.Commit, head) is not null;

    private static void Put(Dictionary<string, Version> versions, string path, string? name, long date)
    {
        // Git writes the name of what is not there as zeros.
        if (name is null || name.All(sign => sign == '0')) versions.Remove(path);
        else versions[path] = new(Math.Max(date, versions.GetValueOrDefault(path).Date), name);
    }

    /// <param name="since">What is known of a commit before; null: all is read.</param>
    private static Dictionary<string, Version>? Read(GitRepository repository, string head, Dates? since)
    {
        if (Touched(repository, since is null ? head : $"{since.Commit}..{head}") is not { } touched) return null;
        if (repository.Ask("ls-tree", "-r", "-z", head, ".") is not { } tree) return null;
        var now = new Dictionary<string, Version>(StringComparer.Ordinal);
        // « mode type digest TAB path ».
        foreach (var line in tree.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split('\t', 2) is [var about, var path])
            {
                var known = since?.Versions.GetValueOrDefault(path).Date ?? 0;
                now[path] = new(Math.Max(touched.GetValueOrDefault(path), known), about[(about.LastIndexOf(' ') + 1)..]);
            }

        return now;
    }

    /// <summary>The files that some commits touched, with the date of the latest that did.</summary>
    private static Dictionary<string, long>? Touched(GitRepository repository, string range)
    {
        string[] log =
        [
            "log", "-z", "--relative", "--no-renames", "--no-show-signature", "-c", "--name-only", "--format=%x01%ct", range, "--", ".",
        ];
        if (repository.Ask(log) is not { } commits) return null;
        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        var date = 0L;
        // « \u0001 seconds », then, each after a NUL, the paths that this commit touched. Branches come one after the other: the latest
        // counts.
        foreach (var line in commits.Split('\0').Select(part => part.TrimStart('\n')))
            if (line.StartsWith('\u0001'))
                date = DateTime.UnixEpoch.AddSeconds(long.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)).Ticks;
            else if (line.Length > 0) touched[line] = Math.Max(date, touched.GetValueOrDefault(line));
        return touched;
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

    /// <param name="State">Of the repository, when they were read.</param>
    private sealed record Dates(string State, string? Commit, IReadOnlyDictionary<string, Version> Versions);
}
