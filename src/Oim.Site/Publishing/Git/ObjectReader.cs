using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Oim.Site.Publishing.Git;

/// <summary>What Git has under a name or a path.</summary>
/// <param name="Name">The digest it is known by.</param>
internal sealed record GitObject(string Name, string Kind, byte[] Content);

/// <summary>
/// Reads what a repository holds by one « cat-file » that goes on answering: to start Git costs more than all that it is asked. It looks
/// at branches anew for each question, and ends when nobody has asked for a while.
/// </summary>
internal sealed class ObjectReader : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    private readonly GitCommand git;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ITimer leaving;
    private Process? running;
    private BufferedStream? answers;

    public ObjectReader(GitCommand git, TimeProvider clock)
    {
        this.git = git;
        leaving = clock.CreateTimer(_ => Leave(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <param name="expression">As Git writes it, on one line: a name, <c>branch^{commit}</c>, <c>commit:path</c>.</param>
    /// <returns>Null: there is none.</returns>
    /// <exception cref="PublicationRefusedException">Git is not installed, took too long, or says nothing.</exception>
    public async Task<GitObject?> FindAsync(string expression)
    {
        await turn.WaitAsync();
        try
        {
            return await AskAsync(expression);
        }
        finally
        {
            leaving.Change(Idle, Timeout.InfiniteTimeSpan);
            turn.Release();
            // What a pipe tells goes on by the thread that reads all sockets (InlineSockets): whoever asks may block, and it may not.
            await Task.Yield();
        }
    }

    public void Dispose()
    {
        leaving.Dispose();
        End();
        turn.Dispose();
    }

    private async Task<GitObject?> AskAsync(string expression)
    {
        for (var isFresh = false; ; isFresh = true)
        {
            isFresh |= running is null;
            using var limit = new CancellationTokenSource(GitCommand.Patience);
            try
            {
                Start();
                await running!.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(expression + "\n"), limit.Token);
                await running.StandardInput.BaseStream.FlushAsync(limit.Token);
                return await ReadAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                End();
                throw new PublicationRefusedException(GitCommand.TooLong);
            }
            catch (Win32Exception)
            {
                throw new PublicationRefusedException(GitCommand.NotInstalled);
            }
            catch (IOException) when (!isFresh)
            {
                // The one that was running has ended: another is asked.
                End();
            }
            catch (IOException)
            {
                End();
                throw new PublicationRefusedException("Git ne peut pas lire le dépôt du dossier de contenu.");
            }
        }
    }

    private void Start()
    {
        if (running is not null) return;
        running = Process.Start(git.Prepare(["cat-file", "--batch"]))!;
        running.ErrorDataReceived += (_, _) => { };
        running.BeginErrorReadLine();
        answers = new(running.StandardOutput.BaseStream);
    }

    /// <summary>« name kind size », a line, then the bytes and a line's end; or what was asked for, and why there is none.</summary>
    private async Task<GitObject?> ReadAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            await answers!.ReadExactlyAsync(one, cancellation);
            if (one[0] == '\n') break;
            line.Add(one[0]);
        }

        if (
            Encoding.UTF8.GetString([.. line]).Split(' ') is not [var name, var kind, var size]
            || !ObjectName.IsName(name)
            || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        )
            return null;
        var content = new byte[length];
        await answers.ReadExactlyAsync(content, cancellation);
        await answers.ReadExactlyAsync(one, cancellation);
        return new(name, kind, content);
    }

    private void Leave()
    {
        if (!turn.Wait(0)) return;
        try
        {
            End();
        }
        finally
        {
            turn.Release();
        }
    }

    private void End()
    {
        if (running is null) return;
        try
        {
            running.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        running.Dispose();
        (running, answers) = (null, null);
    }
}
