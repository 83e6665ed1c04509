using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Oim.Content.Sources.History;

/// <summary>
/// The Git repository that a folder lies in, asked through Git's own program. Only commands that read history are run, and none that its
/// configuration could turn into a program of somebody else's (filters, hooks, signatures, fetches): whoever writes in the folder may write
/// that too.
/// </summary>
internal sealed class GitRepository
{
    /// <summary>A history that takes longer to read is done without.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string root;
    private readonly string gitFolder;
    private readonly string commonFolder;

    private GitRepository(string root, string gitFolder)
    {
        (this.root, this.gitFolder) = (root, gitFolder);
        // A worktree shares its branches with the repository it is of.
        var common = Path.Combine(gitFolder, "commondir");
        commonFolder = File.Exists(common) ? Path.GetFullPath(Path.Combine(gitFolder, File.ReadAllText(common).Trim())) : gitFolder;
    }

    /// <summary>Null where the folder lies in none.</summary>
    public static GitRepository? Of(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(git)) return new(root, git);
            if (File.Exists(git) && File.ReadAllText(git).Split("gitdir:") is [_, var path])
                return new(root, Path.GetFullPath(Path.Combine(folder.FullName, path.Trim())));
        }

        return null;
    }

    /// <summary>Another after each commit, checkout, pull or reset: some looks at files, and no program.</summary>
    public string State()
    {
        if (Head() is { } head) return head;
        // Branches that are packed, or kept otherwise.
        string[] files =
            [Path.Combine(gitFolder, "HEAD"), Path.Combine(gitFolder, "logs", "HEAD"), Path.Combine(commonFolder, "packed-refs")];
        return string.Join(' ', files.Select(file => File.GetLastWriteTimeUtc(file).Ticks));
    }

    /// <summary>The commit that the folder stands at, by the file of its branch; null where there is none.</summary>
    public string? Head()
    {
        try
        {
            var head = File.ReadAllText(Path.Combine(gitFolder, "HEAD")).Trim();
            return head.Split("ref: ") is ["", var branch] ? File.ReadAllText(Path.Combine(commonFolder, branch)).Trim() : head;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What Git prints; null where it is not installed, refuses or takes too long.</summary>
    public string? Ask(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["GIT_OPTIONAL_LOCKS"] = "0", ["GIT_NO_LAZY_FETCH"] = "1", ["GIT_TERMINAL_PROMPT"] = "0" },
        };
        foreach (var argument in (string[])["--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", .. arguments])
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            using var limit = new Timer(_ => Kill(git), null, Patience, Timeout.InfiniteTimeSpan);
            git.BeginErrorReadLine();
            var told = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? told : null;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            return null; // not installed, or the folder has gone meanwhile
        }
    }

    private static void Kill(Process git)
    {
        try
        {
            git.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
