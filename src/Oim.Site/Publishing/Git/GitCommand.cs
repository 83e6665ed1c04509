using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>What Git answered.</summary>
internal sealed record GitAnswer(int ExitCode, byte[] Output, string Error)
{
    public bool IsGood => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>
/// Runs Git's own program in a folder: no shell, no prompt, no hook, nothing that the repository's configuration could turn into a program
/// of somebody else's, nothing of the environment that would lead it to another repository, and never longer than it may take.
/// </summary>
internal sealed class GitCommand(string folder)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public const string TooLong = "Git a mis trop longtemps à répondre ; rien n’a été changé. Réessayez.";
    public const string NotInstalled = "Git n’est pas installé sur cette machine, ou le dossier de contenu a disparu.";

    private static readonly string[] Always =
    [
        "--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
        "-c", "commit.gpgSign=false", "-c", "gc.auto=0", "-c", "protocol.allow=never", "-c", "log.showSignature=false",
    ];

    /// <summary>The answer, whatever it is.</summary>
    /// <exception cref="PublicationRefusedException">Git is not installed, or took too long.</exception>
    public Task<GitAnswer> TryAsync(
        IReadOnlyList<string> arguments,
        byte[]? input = null,
        IReadOnlyDictionary<string, string>? environment = null
    ) => TryAsync(arguments, Task.FromResult(input ?? []), environment);

    /// <summary>The same; Git starts while what it will be told is still being made.</summary>
    public Task<GitAnswer> TryAsync(
        IReadOnlyList<string> arguments,
        Task<byte[]> input,
        IReadOnlyDictionary<string, string>? environment = null
    ) => RunAsync(Prepare(arguments, environment), input);

    /// <summary>How Git is started here, whoever then talks to it.</summary>
    public ProcessStartInfo Prepare(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Always.Concat(arguments)) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        // Paths are names, never patterns.
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    /// <summary>The answer of a command that must succeed.</summary>
    public async Task<string> AskAsync(params string[] arguments) => Of(arguments, await TryAsync(arguments)).Text;

    /// <inheritdoc cref="AskAsync(string[])"/>
    public async Task<string> TellAsync(byte[] input, IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        Of(arguments, await TryAsync(arguments, input, environment)).Text;

    private static GitAnswer Of(string[] arguments, GitAnswer answer) =>
        answer.IsGood
            ? answer
            : throw new PublicationRefusedException($"Git a refusé ({arguments[0]}) : {answer.Error.Trim()}");

    private static async Task<GitAnswer> RunAsync(ProcessStartInfo start, Task<byte[]> input)
    {
        try
        {
            using var git = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Patience);
            using var output = new MemoryStream();
            var error = git.StandardError.ReadToEndAsync(limit.Token);
            var read = git.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            try
            {
                await WriteAsync(git, await input.WaitAsync(limit.Token), limit.Token);
                await read;
                var told = await error;
                await git.WaitForExitAsync(limit.Token);
                // What a pipe tells goes on by the thread that reads all sockets (InlineSockets): whoever asks may block, and it may not.
                await Task.Yield();
                return new(git.ExitCode, output.ToArray(), told);
            }
            catch (Exception fault)
            {
                // It may still wait for what it was to be told.
                git.Kill(entireProcessTree: true);
                if (fault is OperationCanceledException) throw new PublicationRefusedException(TooLong);
                throw;
            }
        }
        catch (Win32Exception)
        {
            throw new PublicationRefusedException(NotInstalled);
        }
    }

    private static async Task WriteAsync(Process git, byte[] input, CancellationToken cancellation)
    {
        try
        {
            await git.StandardInput.BaseStream.WriteAsync(input, cancellation);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all: its exit code says why.
        }
    }
}
