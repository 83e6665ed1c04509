using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Serving;

namespace Oim.Site.Features.LanguageServer;

/// <summary>
/// The content as it is with what is not saved yet, read by the same reader as everything else: a change costs the file that changed, and
/// the checks it touches. The database is thrown away in the end; a site that runs is left alone.
/// </summary>
internal sealed class EditedContent : IDisposable
{
    private readonly ContentFolder folder;
    private readonly ContentWatcher watcher;
    private readonly CancellationTokenSource stopping = new();
    private readonly Action<ContentStore> read;
    private readonly TextWriter log;
    private readonly Task working;
    private ScratchStore? scratch;

    /// <param name="siteData">Where the site keeps its database: what it knows need not be read again.</param>
    /// <param name="read">Called when the content has been read, and after each change.</param>
    public EditedContent(ContentFolder folder, string siteData, Action<ContentStore> read, TextWriter log)
    {
        (this.folder, this.read, this.log) = (folder, read, log);
        watcher = new(folder, Changed);
        working = Task.Run(() => ReadAsync(siteData));
    }

    /// <summary>Null until the content has been read for the first time.</summary>
    public ContentStore? Store => scratch?.Store;

    /// <summary>The text of this file has changed, in the editor's program or on the disk.</summary>
    public void Notice(string path) => watcher.Notice(Path.Combine(folder.Root, path));

    /// <summary>Anything may have changed.</summary>
    public void NoticeAll() => watcher.Notice(null);

    public void Dispose()
    {
        stopping.Cancel();
        watcher.Dispose();
        working.Wait();
        scratch?.Dispose();
        stopping.Dispose();
    }

    private async Task ReadAsync(string siteData)
    {
        try
        {
            // Listening starts before reading: what changes meanwhile is read again.
            watcher.Listen();
            // A session may end before the first reading does.
            scratch = new(folder, siteData, _ => stopping.Token.ThrowIfCancellationRequested());
            read(scratch.Store);
            await watcher.RunAsync(stopping.Token);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Nobody asks any more.
        }
        catch (Exception error)
        {
            await log.WriteLineAsync($"{error}");
        }
    }

    private Task Changed(IReadOnlyCollection<string>? paths)
    {
        try
        {
            if (paths is null) scratch!.Ingester.IngestAll();
            else scratch!.Ingester.Ingest(paths);
            read(scratch.Store);
        }
        catch (Exception error)
        {
            // What was known stays; the next change tries again.
            log.WriteLine(error);
        }

        return Task.CompletedTask;
    }
}
