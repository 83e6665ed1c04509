using System.Diagnostics;
using System.Threading.Channels;

namespace Oim.Content.Sources;

/// <summary>
/// Hears of files that are written, moved or deleted, and tells of them in batches: one saved file at once, a thousand (a branch is
/// checked out) when they have settled.
/// </summary>
public sealed class ContentWatcher : IDisposable
{
    /// <summary>A save is often several events within a millisecond.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan QuietInBurst = TimeSpan.FromMilliseconds(100);

    /// <summary>From this many files on, it is a burst.</summary>
    private const int Burst = 20;

    private readonly ContentFolder folder;
    private readonly Channel<Heard> events = Channel.CreateUnbounded<Heard>(new() { SingleReader = true });
    private readonly Func<IReadOnlyCollection<string>?, Task> changed;
    private FileSystemWatcher? watcher;
    private long lastTold;

    /// <param name="changed">Called with full paths; with null when something was missed or a folder changed, and everything must be looked
    /// at.</param>
    public ContentWatcher(ContentFolder folder, Func<IReadOnlyCollection<string>?, Task> changed) =>
        (this.folder, this.changed) = (folder, changed);

    /// <summary>When the first change of the last batch was heard of (<see cref="Stopwatch"/>'s timestamp).</summary>
    public long HeardAt { get; private set; }

    /// <summary>
    /// Told why the system does not tell of changes, all or some: its limits (inotify) are reached. Whoever is told looks for himself.
    /// </summary>
    public Action<Exception>? Refused { get; init; }

    /// <summary>
    /// Starts listening, or starts over: .NET's watcher falls silent, without a word, when a folder is moved away and another takes its
    /// place (dotnet/runtime#133420), or when the content folder itself is replaced.
    /// </summary>
    public void Listen()
    {
        var before = watcher;
        watcher = null;
        try
        {
            if (folder.Exists) watcher = NewWatcher();
        }
        catch (ArgumentException)
        {
            // The folder has gone this instant: whoever looks for it says so.
        }
        catch (IOException error)
        {
            Refused?.Invoke(error);
        }

        before?.Dispose();
    }

    /// <summary>Tells of a file that changes otherwise than on the disk; null: of everything.</summary>
    public void Notice(string? fullPath) => Tell(fullPath);

    /// <summary>Tells of what was heard since the watcher was made, until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (await events.Reader.WaitToReadAsync(stopping)) await changed(await BatchAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    public void Dispose()
    {
        watcher?.Dispose();
        events.Writer.TryComplete();
    }

    private FileSystemWatcher NewWatcher()
    {
        var heard = new FileSystemWatcher(folder.Root)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        heard.Created += (_, e) => Hear(e.FullPath, isEverything: Directory.Exists(e.FullPath));
        heard.Changed += (_, e) => { if (!Directory.Exists(e.FullPath)) Hear(e.FullPath); };
        heard.Deleted += (_, e) =>
            Hear(e.FullPath, isEverything: !Path.HasExtension(e.FullPath), isGone: SourceFile.IsMarkdownName(e.FullPath));
        heard.Renamed += (_, e) =>
        {
            var isFolder = Directory.Exists(e.FullPath);
            Hear(e.OldFullPath, isFolder);
            // What takes a page's name was written before, under another: there is nothing more to wait for.
            Hear(e.FullPath, isFolder, isWhole: !isFolder && SourceFile.IsMarkdownName(e.FullPath));
        };
        heard.Error += (_, e) =>
        {
            if (e.GetException() is not InternalBufferOverflowException and var error) Refused?.Invoke(error);
            Tell(null);
        };
        heard.EnableRaisingEvents = true;
        return heard;
    }

    private async Task<IReadOnlyCollection<string>?> BatchAsync(CancellationToken stopping)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var (everything, isWhole, isGone) = (false, false, false);
        if (events.Reader.TryPeek(out var first)) HeardAt = first.At;
        while (true)
        {
            while (events.Reader.TryRead(out var heard))
            {
                if (heard.Path is null) everything = true;
                else paths.Add(heard.Path);
                isWhole = heard.IsWhole;
                isGone |= heard.IsGone;
            }

            // One alone is told of at once; those that follow it closely are waited for.
            if (isWhole && !everything && !isGone && Stopwatch.GetElapsedTime(lastTold) > QuietInBurst) break;

            // What goes may come back at once (Git takes a file away to write it anew), or be the first of all.
            if (!everything && !isGone && paths.Count < Burst)
            {
                // The timers of tasks are no finer than this, and late.
                Thread.Sleep(Quiet);
                if (!events.Reader.TryPeek(out _)) break;
            }
            else if (!await IsHeardWithinAsync(QuietInBurst, stopping))
            {
                break;
            }
        }

        lastTold = Stopwatch.GetTimestamp();
        return everything ? null : paths;
    }

    private async Task<bool> IsHeardWithinAsync(TimeSpan time, CancellationToken stopping)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        quiet.CancelAfter(time);
        try
        {
            return await events.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Hear(string path, bool isEverything = false, bool isWhole = false, bool isGone = false)
    {
        if (!IsInHiddenFolder(path)) Tell(isEverything ? null : path, isWhole, isGone);
    }

    private void Tell(string? path, bool isWhole = false, bool isGone = false) =>
        events.Writer.TryWrite(new(path, isWhole, isGone, Stopwatch.GetTimestamp()));

    /// <summary>A repository at the root writes dozens of files in its own folder for each commit: none is content.</summary>
    private bool IsInHiddenFolder(string path) => folder.RelativePath(path).Split('/').SkipLast(1).Any(UnpublishedNames.Contains);

    /// <param name="Path">Null: everything must be looked at.</param>
    /// <param name="IsWhole">The file has been written to its end.</param>
    /// <param name="IsGone">A page that was deleted.</param>
    private readonly record struct Heard(string? Path, bool IsWhole, bool IsGone, long At);
}
